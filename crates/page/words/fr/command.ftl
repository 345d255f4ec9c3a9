# Ce que dit le programme en dehors des notes et des rapports.
command-exhibit-question =
    Avant la première inscription : ce dossier pourrait un jour être réclamé.
    Où, par qui et contre qui pourrait-il servir de pièce à conviction : un tribunal, un parquet, une partie, une fuite ?
    Écrivez-le en une phrase (ou « on ne sait pas »). La réponse reste dans case.toml, visible de tous ceux qui y travaillent.
command-exhibit-needed = Où ce dossier pourrait-il servir de pièce à conviction ? Il n'y a pas de terminal pour poser la question : répondez avec --exhibit "…".
command-made = { $folder } est créé. Il passe déjà la vérification ; ouvrez { $folder }/case.toml et commencez par les acteurs et les sources.
command-wrote = { $path } est écrit (édition { $edition }, selon ce qui était connu le { $known }). Il s'ouvre dans tout navigateur, sans réseau.
command-wrote-json = { $path } est écrit.
command-unknown-code = Le code { $code } n'existe pas.
    .nearest = Vouliez-vous dire { $nearest } ?
    .way = salida explain --list les nomme tous.
command-no-outcome = Ce cas n'indique aucun résultat à mesurer. Ajoutez un [[outcome]] dans case.toml.
command-not-understood = Le cas n'a pas pu être compris ; rien n'a été écrit.
command-clean = Rien à signaler.
command-edition-public = publique
command-edition-parties = pour les parties
command-edition-team = de l'équipe
