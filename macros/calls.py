"""The macros that pages call: each one view and one template. The docstrings are for editors."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from macros.addresses import relative
from macros.handbook import Handbook
from macros.views import (
    agencies,
    benefits,
    cards,
    cases,
    checklists,
    choosing,
    circle,
    currency,
    figure,
    footing,
    forms,
    introductions,
    lookups,
    meetings,
    pairs,
    process,
    pyramid,
    pyramid_figure,
    quizzes,
    roles,
    seminars,
    slides,
    terms,
)
from macros.views.links import link_to


def page_macros(handbook: Handbook, page_url: Callable[[], str]) -> tuple[Callable[..., str], ...]:
    """The macros, for pages of this handbook; `page_url` tells which page is being made."""
    content, back, shared = handbook.content, handbook.back, handbook.shared

    def render(template: str, **values: Any) -> str:
        return handbook.renderer.render(f"{template}.md.jinja", page_url(), **values)

    def ordlista() -> str:
        """Ordlistans alla begrepp från A till Ö."""
        return render("glossary", letters=terms.letters(content))

    def ordgrupper() -> str:
        """Ordlistans begrepp efter område och efter aktör."""
        return render(
            "glossary_groups",
            areas=terms.by_area(content),
            agencies=terms.by_agency(content),
        )

    def ord_som_skiljer_sig() -> str:
        """Ord som aktörerna menar olika saker med, och ord som flera begrepp delar."""
        return render("differing", rows=terms.differing(content), shared=shared)

    def hela_ordlistan() -> str:
        """Alla begrepp med definition och betydelser på en sida, för utskrift."""
        ordered = terms.terms_in_order(content)
        pages = [terms.term_page(content, back, shared, term.id) for term in ordered]
        return render("glossary_all", pages=pages)

    def forkortningar() -> str:
        """Alla förkortningar i en tabell."""
        return render("abbreviations", rows=terms.abbreviations(content))

    def begrepp(id: str) -> str:
        """Ett begrepp med allt som hör till det."""
        return render("term", view=terms.term_page(content, back, shared, id))

    def delat_ord(slug: str) -> str:
        """Ett ord som används om flera saker, med begreppen som delar det."""
        return render("shared_word", shared=terms.shared_word(shared, slug))

    def processen() -> str:
        """SIP-processens sju faser i en tabell."""
        return render("process", rows=process.overview(content))

    def processfigur() -> str:
        """SIP-processen som en figur med länkar, med vägen tillbaka från uppföljningen."""
        return render("process_figure", drawings=figure.process_drawings(content))

    def fasremsa() -> str:
        """De sju faserna i en rad, med länkar."""
        return render("strip", marks=process.strip(content))

    def fas(id: str) -> str:
        """En fas med steg, ansvar, specialfall, fallgropar och överlämningar."""
        return render("phase", view=process.phase_page(content, back, id))

    def pyramidfigur() -> str:
        """Rehabpyramiden som en figur med länkar till nivåerna."""
        return render("pyramid_figure", drawings=pyramid_figure.pyramid_drawings(content))

    def pyramidtabell() -> str:
        """Rehabpyramidens sju nivåer i en tabell."""
        return render("pyramid", view=pyramid.pyramid(content))

    def pyramidmatriser() -> str:
        """Vilka ersättningar, aktörer, underlag och möten som finns på vilken nivå."""
        return render("pyramid_matrices", view=pyramid.pyramid(content))

    def pyramidjamforelse() -> str:
        """Alla nivåer med samma rubriker, så att två kan jämföras."""
        return render("pyramid_compare", levels=pyramid.levels(content))

    def pyramidens_osakra_stallen() -> str:
        """Alla ställen i pyramiden som källan lämnar osäkra."""
        return render("pyramid_uncertain", view=pyramid.pyramid(content))

    def niva(id: str) -> str:
        """En nivå: krav, ersättningar, aktörer, underlag, möten och vad som är osäkert."""
        return render("level", page=pyramid.level_page(content, back, id))

    def processroller() -> str:
        """Rollerna i SIP-processen."""
        return render("roles", rows=roles.roles(content, "process"))

    def yrkesroller() -> str:
        """Yrkesrollerna, med den aktör som de hör till."""
        return render("roles", rows=roles.roles(content, "work"))

    def roll(id: str) -> str:
        """En roll med alla dess steg i processen."""
        return render("role", view=roles.role_page(content, back, id))

    def aktorer() -> str:
        """Alla aktörer med sina uppdrag."""
        return render("agencies", rows=agencies.agencies(content))

    def ansvarstabeller() -> str:
        """Vem som beslutar om vad, i vilka faser och på vilka nivåer, med missförstånd."""
        return render("responsibilities", view=agencies.responsibilities(content))

    def aktor(id: str) -> str:
        """En aktör: ansvar, beslut, gränser, missförstånd och sekretess."""
        its_pairs = pairs.pairs_of(content, handbook.pairs, id)
        return render("agency", view=agencies.agency_page(content, back, its_pairs, id))

    def aktorspar() -> str:
        """Sidorna om två aktörer i taget."""
        return render("pairs", pairs=handbook.pairs)

    def par(slug: str) -> str:
        """Två aktörer: vad som går mellan dem och vad som får delas, åt båda hållen."""
        return render("pair", pair=pairs.pair(handbook.pairs, slug))

    def moten() -> str:
        """Alla möten sida vid sida: vem som kallar, vad de är till för och när de är rätt."""
        return render("meetings", rows=meetings.meetings(content))

    def mote(id: str) -> str:
        """Ett möte: vem som kallar, när det är rätt och fel möte, samtycke och resultat."""
        return render("meeting", view=meetings.meeting_page(content, back, id))

    def ersattningar() -> str:
        """Alla ersättningar i en tabell."""
        return render("benefits", rows=benefits.benefits(content))

    def ersattning(id: str) -> str:
        """En ersättning: för vem, villkor, krav och vad som behövs för att söka."""
        return render("benefit", view=benefits.benefit_page(content, back, id))

    def ansvar() -> str:
        """Alla ansvar i en tabell, med aktör, fas och grund."""
        return render("answering", rows=lookups.answering(content))

    def gamla_ord() -> str:
        """Gamla ord, blanketter, namn och lagar, och vad som gäller i stället."""
        return render("old_names", view=lookups.old_names(content))

    def underlagen() -> str:
        """Alla underlag: intyg, blanketter och planer."""
        return render("documents", pages=footing.documents(content, back))

    def underlag(id: str) -> str:
        """Ett underlag: vem som utfärdar det och vad det används till."""
        return render("document", view=footing.document_page(content, back, id))

    def checklistor() -> str:
        """De skrivna checklistorna, med antal punkter."""
        return render("checklists", lists=checklists.written_lists(content))

    def processrollernas_listor() -> str:
        """Checklistor som är hämtade ur stegen, för varje roll i SIP-processen."""
        return render("role_lists", rows=checklists.lists_of_roles(content, "process"))

    def yrkesrollernas_listor() -> str:
        """Checklistor som är hämtade ur stegen, för varje yrkesroll."""
        return render("role_lists", rows=checklists.lists_of_roles(content, "work"))

    def checklista(id: str) -> str:
        """En checklista att bocka av på skärmen eller på papper."""
        return render("checklist", view=checklists.checklist_page(content, back, id))

    def hamtad_checklista(slug: str) -> str:
        """En lista över en rolls steg, i en fas eller i alla."""
        return render("drawn_list", view=checklists.drawn_list(content, slug))

    def blanketter() -> str:
        """De egna blanketterna, med PDF, Word och ifyllt exempel."""
        return render("forms", forms=forms.forms(content))

    def blankett(id: str) -> str:
        """En tom blankett att fylla i."""
        return render("form", form=forms.form(content, id))

    def ifylld_blankett(id: str) -> str:
        """Blanketten ifylld med påhittade uppgifter."""
        return render("form_example", form=forms.form(content, id))

    def motescirklar() -> str:
        """Bladen till mötescirkeln, ett för varje roll på SIP-mötet."""
        return render("circle", sheets=circle.sheets(content))

    def motescirkel(id: str) -> str:
        """En rolls blad till SIP-mötet, med mötets gemensamma delar."""
        return render("circle_sheet", sheet=circle.sheet(content, id))

    def valj_utskrift() -> str:
        """Allt som går att skriva ut, att välja bland och visa som en enda utskrift."""
        chosen = choosing.choices(content)
        return render(
            "choose",
            choices=chosen,
            areas=choosing.areas(content),
            roles=next(choice.options for choice in chosen if choice.key == "roll"),
            presets=choosing.presets(content),
        )

    def introduktioner() -> str:
        """Introduktionerna för nya medarbetare, efter yrke."""
        return render("introductions", pages=introductions.introductions(content, back))

    def introduktion(id: str) -> str:
        """En introduktion: dag 1, vecka 1 och månad 1."""
        return render("introduction", view=introductions.introduction(content, back, id))

    def seminarier() -> str:
        """Alla seminarier."""
        return render("seminars", pages=seminars.seminars(content, back))

    def seminarium(id: str) -> str:
        """Ett seminarium för deltagaren: före, program, sammanfattning och quiz."""
        return render("seminar", view=seminars.seminar_page(content, back, id))

    def seminarieledare(id: str) -> str:
        """Ett seminarium för ledaren: körschema, råd och svar."""
        view = seminars.seminar_page(content, back, id)
        printed = forms.forms_among(content, view.seminar.documents)
        screens = slides.screens(content, id)
        return render("seminar_leader", view=view, forms=printed, screens=screens)

    def seminarieblad(id: str) -> str:
        """Bladet som deltagarna tar med sig från ett seminarium: bara för PDF."""
        return render("seminar_handout", view=seminars.seminar_page(content, back, id))

    def seminarieovningar(id: str) -> str:
        """Ett seminariums övningar, med resultatblad att fylla i."""
        return render("seminar_exercises", view=seminars.seminar_page(content, back, id))

    def seminarieutvardering(id: str) -> str:
        """Utvärderingen av ett seminarium, att fylla i på papper."""
        return render("seminar_evaluation", view=seminars.seminar_page(content, back, id))

    def seminariesammanstallning(id: str) -> str:
        """Bladet där ledaren räknar ihop svaren i utvärderingen."""
        return render("seminar_summary", view=seminars.seminar_page(content, back, id))

    def seminarienarvaro(id: str) -> str:
        """Närvarobladet till ett seminarium, utan personuppgifter."""
        view = seminars.seminar_page(content, back, id)
        return render("seminar_attendance", view=view, rows=seminars.ATTENDING)

    def seminariequiz(id: str) -> str:
        """Frågorna till ett seminarium."""
        return render("seminar_quiz", view=seminars.seminar_page(content, back, id))

    def repetition(id: str, manader: int) -> str:
        """Fem frågor att komma tillbaka till, 1, 3 eller 6 månader efter ett seminarium."""
        view = seminars.seminar_page(content, back, id)
        return render("repetition", view=view, repetition=seminars.repetition(view, manader))

    def fallen() -> str:
        """Alla påhittade fall."""
        return render("cases", pages=cases.cases(content, back))

    def fall(id: str) -> str:
        """Ett påhittat fall för deltagaren: situation, uppgifter och en väg med val."""
        return render("case", view=cases.case_page(content, back, id))

    def falledare(id: str) -> str:
        """Ett fall för ledaren, med lösningar."""
        return render("case_leader", view=cases.case_page(content, back, id))

    def quizlista() -> str:
        """Alla quiz."""
        return render("quizzes", pages=quizzes.quizzes(content, back))

    def quiz(id: str) -> str:
        """Ett quiz med frågor, svar och förklaringar."""
        return render("quiz", view=quizzes.quiz_page(content, back, id))

    def blandat_quiz() -> str:
        """Frågor ur de områden som läsaren väljer, slumpade i webbläsaren."""
        return render("quiz_mixed", pages=quizzes.quizzes(content, back))

    def ordkortlekar() -> str:
        """Ordlistans områden som kortlekar att öva på."""
        return render("decks", decks=cards.decks(content))

    def ordkort(omrade: str) -> str:
        """Ett områdes ord som kort att öva på."""
        return render("deck", deck=cards.deck(content, omrade))

    def lagregister() -> str:
        """Alla lagar med de paragrafer som handboken stöder sig på."""
        return render("laws", groups=footing.acts(content))

    def lagrum(id: str) -> str:
        """Ett lagrum: vad det säger, när det gäller och vad som stöder sig på det."""
        return render("law", view=footing.law_page(content, handbook.leaning, id))

    def kallor() -> str:
        """Alla källor, var och en med sitt eget ankare."""
        return render("sources", rows=footing.sources(content, back))

    def kallornas_anvandning() -> str:
        """Vilka poster som stöder sig på vilken källa."""
        return render("sources_used", rows=footing.sources(content, back))

    def aktualitet() -> str:
        """Hur aktuellt innehållet är: status, vad som behöver granskas, nästa kontroll."""
        return render(
            "currency",
            counts=currency.status_counts(content),
            review_count=currency.review_count(content),
            historical=currency.historical(content),
            days=currency.check_days(content),
        )

    def att_granska() -> str:
        """Alla poster som behöver granskas, med vad som ska kontrolleras i dem."""
        return render("reviews", reviews=currency.reviews(content))

    def kontroller() -> str:
        """Alla poster efter dagen då de ska kontrolleras nästa gång."""
        return render("check_days", days=currency.check_days(content))

    def antal_att_granska() -> str:
        """Hur många poster som behöver granskas."""
        return str(currency.review_count(content))

    def antal(slag: str) -> str:
        """Hur många poster det finns av ett slag, till exempel term eller step."""
        return str(len(content.ids(slag)))

    def lank(mal: str, text: str = "") -> str:
        """En länk till vad som helst i handboken: slag:id, och en egen text om du vill."""
        kind, _, entry_id = mal.partition(":")
        link = link_to(content, kind, entry_id)
        return Markup('<a href="{}">{}</a>').format(
            relative(link.url, page_url()), text or link.name
        )

    return (
        ordlista,
        ordgrupper,
        ord_som_skiljer_sig,
        hela_ordlistan,
        forkortningar,
        begrepp,
        delat_ord,
        processen,
        processfigur,
        fasremsa,
        fas,
        pyramidfigur,
        pyramidtabell,
        pyramidmatriser,
        pyramidjamforelse,
        pyramidens_osakra_stallen,
        niva,
        processroller,
        yrkesroller,
        roll,
        aktorer,
        ansvarstabeller,
        ansvar,
        gamla_ord,
        aktor,
        aktorspar,
        par,
        moten,
        mote,
        ersattningar,
        ersattning,
        underlagen,
        underlag,
        checklistor,
        processrollernas_listor,
        yrkesrollernas_listor,
        checklista,
        hamtad_checklista,
        blanketter,
        blankett,
        ifylld_blankett,
        motescirklar,
        motescirkel,
        introduktioner,
        introduktion,
        seminarier,
        seminarium,
        seminarieledare,
        seminarieblad,
        seminarieovningar,
        seminarieutvardering,
        seminariesammanstallning,
        seminarienarvaro,
        seminariequiz,
        repetition,
        fallen,
        fall,
        falledare,
        quizlista,
        quiz,
        blandat_quiz,
        ordkortlekar,
        ordkort,
        valj_utskrift,
        lagregister,
        lagrum,
        kallor,
        kallornas_anvandning,
        aktualitet,
        att_granska,
        kontroller,
        antal_att_granska,
        antal,
        lank,
    )
