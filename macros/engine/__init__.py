"""The only floor that knows MkDocs: a thin front end that another site engine could take over."""
