<div class="cover">
<p class="cover__title">Kaosam-handboken</p>
<p class="cover__lead">{{ config.site_description }}</p>
<p class="cover__note">Hela handboken för utskrift. Varje uppgift har källa, status och datum. Lagar ändras: se efter på webben innan du stöder ett beslut på papperet.</p>
</div>
<nav class="contents" aria-labelledby="innehall">
<p class="contents__title" id="innehall">Innehåll</p>
<!-- contents -->
</nav>
