# What the command says besides notes and reports.
command-exhibit-question =
    Before the first entry: this record may one day be asked for.
    Where, by whom and against whom could it be used as an exhibit: a court, a prosecutor, a party, a leak?
    Write it in a sentence (or "unknown"). It is kept in case.toml, so that everybody who works on the case sees it.
command-exhibit-needed = No answer was given. Say where this record could be used as an exhibit, or write "unknown": here, or with --exhibit "…".
command-made = Made { $folder }. It checks; open { $folder }/case.toml and begin with the actors and the sources.
command-wrote = Wrote { $path } ({ $edition } edition, as known on { $known }). It opens in any browser, without a network.
command-wrote-json = Wrote { $path }.
command-unknown-code = There is no code { $code }.
    .nearest = Did you mean { $nearest }?
    .way = salida explain --list names them all.
command-no-outcome = This case states no outcome, so there is nothing to measure. Add an [[outcome]] to case.toml.
command-not-understood = The case could not be understood; nothing was written.
command-edition-public = public
command-edition-parties = parties'
command-edition-team = team
command-refused = No page was written: the files hold errors, and a page that leaves out what they broke could mislead. Mend them, or ask for it all the same with --despite-errors.
command-no-day = Nothing in this case says of which day to speak: it records no report and no act yet. Name a day with --on YYYY-MM-DD, or write as-of in case.toml.
command-unknown-clause = No commitment is called { $name }.
    .nearest = Did you mean { $nearest }?
    .way = There are: { $names }.
command-formatted = Formatted { $path }.
command-would-format = { $path } would change. Run salida fmt without --check to write it.
command-blocks-only = Only the covenant blocks are in another language. What people wrote around them is as it was, and so are quoted titles and names.
command-unknown-actor = No actor of this case has the id { $name }.
    .nearest = Did you mean { $nearest }?
command-to-alone = --to says where to write what --export, --import or --picture gives; there is none of them.
command-nothing-to-draw = Nothing on record to draw this picture from, in this edition and on this day.
