# Ce que dit le programme en dehors des notes et des rapports.
command-exhibit-question =
    Avant la première inscription : ce registre pourrait un jour être réclamé.
    Où, par qui et contre qui pourrait-il servir de pièce à conviction : un tribunal, un parquet, une partie, une fuite ?
    Écrivez-le en une phrase (ou « on ne sait pas »). La réponse reste dans case.toml, visible de tous ceux qui y travaillent.
command-exhibit-needed = Aucune réponse n'a été donnée. Dites où ce registre pourrait servir de pièce à conviction, ou écrivez « on ne sait pas » : ici, ou avec --exhibit "…".
command-made = { $folder } est créé. Il passe déjà la vérification ; ouvrez { $folder }/case.toml et commencez par les acteurs et les sources.
command-wrote = { $path } est écrit (édition { $edition }, selon ce qui était connu le { $known }). Il s'ouvre dans tout navigateur, sans réseau.
command-wrote-json = { $path } est écrit.
command-unknown-code = Le code { $code } n'existe pas.
    .nearest = Vouliez-vous dire { $nearest } ?
    .way = salida explain --list les nomme tous.
command-no-outcome = Ce cas n'indique aucun résultat à mesurer. Ajoutez un [[outcome]] dans case.toml.
command-not-understood = Le cas n'a pas pu être compris ; rien n'a été écrit.
command-edition-public = publique
command-edition-parties = pour les parties
command-edition-team = de l'équipe
command-refused = Aucune page n'a été écrite : les fichiers contiennent des erreurs, et une page qui omet ce qu'elles ont rendu illisible pourrait tromper. Corrigez-les, ou demandez-la quand même avec --despite-errors.
command-no-day = Rien dans ce cas n'indique de quel jour parler : il n'y a encore ni rapport ni acte. Indiquez un jour avec --on AAAA-MM-JJ, ou écrivez as-of dans case.toml.
command-unknown-clause = Aucun engagement ne s'appelle { $name }.
    .nearest = Vouliez-vous dire { $nearest } ?
    .way = Il y a ceux-ci : { $names }.
command-formatted = { $path } a été mis en ordre.
command-would-format = { $path } changerait. Lancez salida fmt sans --check pour l’écrire.
command-blocks-only = Seuls les blocs de l’accord sont dans une autre langue. Ce que l’on a écrit autour reste tel quel, de même que les titres et les noms entre guillemets.
command-unknown-actor = Aucun acteur de ce cas n’a l’identifiant { $name }.
    .nearest = Vouliez-vous dire { $nearest } ?
command-to-alone = --to dit où écrire ce que donne --export, --import ou --picture ; il n’y a aucun d’eux.
command-nothing-to-draw = Rien de consigné pour dessiner cette figure, dans cette édition et à ce jour.
