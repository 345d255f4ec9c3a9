# Ce que dit `--help`. `help-VERB` est ce que fait un verbe, `help-VERB-ARGUMENT` et `help-any-ARGUMENT` ce qu’est un argument.
help-usage = Usage :
help-commands = Commandes
help-command = COMMANDE
help-arguments = Paramètres
help-options = Options
help-options-name = OPTIONS
help-example = Exemple :
help-default = [par défaut : { $value }]
help-values = [au choix : { $values }]

## Les verbes
help-salida = Un établi pour les sorties négociées du crime organisé
help-help = Montre ceci, ou l’aide d’une commande
help-new = Crée le dossier d’un cas à remplir, qui passe déjà la vérification
help-check = Dit ce qui ne va pas dans le dossier d’un cas, et quelles leçons un projet ignore
help-map = Dit qui appelle qui comment, ce que cela laisse ouvert, qui gouverne où, et qui est plus fort en quoi
    .below =
        Une image est l’une de : labels, openings, orders, markets, relations (pour l’équipe), weights, power. C’est un fichier
        qui ne charge rien ; --institution, --actor et --response choisissent ce que montre openings.

        Une réponse est l’une de : dialogue, humanitarian-contact, amnesty, ddr, transitional-justice, security-sector-reform,
        prosecution, sanctions, force. Un état est l’un de : open, in-spite, conditional, closed, not-on-record.

        Avec --json : un objet `salida-map-1` avec `on`, `known`, `edition`, `called` (chacun avec `actor`, `labels`,
        `contradictions`), `openings` (chacune avec `question`, `state`, `without_exceptions`, `chain`, `weak`, `without_weak`,
        `contradicted`, `history`, `changes`), `same_sets`, `actors_not_asked`, `placement`, `markets`, `groups`,
        `orders`, `power`, `relations`, `statements`, `names`, `sources`, `left_out`. Les étiquettes vont par numéro ; `statements` les contient.
help-standing = Dit où en est chaque engagement un jour donné, selon ce qui était su un jour donné, et pourquoi
    .below =
        Exemple d’un flux, avec les colonnes des incidents du cas lui-même :
          id,deed,zone,during,by,step,recorded,source
          a-17,homicide,harbour,2031-05-03,gulls:0.6,verified,2031-05-05,mission

        Avec --json : un objet `salida-standing-1` avec `on`, `known`, `edition`, `instruments` (chacun avec `instrument`,
        `standing`, `commitments`, `amnesties` ; chacun de ceux-ci avec `commitment`, `standing`, `in_breach_now`, `ever_breached`,
        `findings`, `course`), `due`, `axis`, `names`, `sources`, `evidence`, `left_out`. Un constat a `parties`, `zones`,
        `deeds`, `link`, `instance`, `standing`, `in_breach_now`, `ever_breached`, `probability` (low, high), `coverage`,
        `scales` (implementation, pace, done, time_used), `due_soon`, `withheld`, et `why` (reports, perhaps_fewer, counted,
        against, episodes, due, done_late, suspended, not_covered, without_effect, settled_by). Ce qui est inconnu est null.
        Avec --watch et --json : un objet par ligne pour chaque changement, `change` avec `on`, `known`, `instrument`, `commitment`,
        `link`, `deeds`, `parties`, `zones`, `instance`, `was`, `is`, `report`, `place`, `why` ; la dernière ligne est l’état de tout.
help-impact = Dit ce qui a changé face à un contrefactuel, avec son incertitude, et met des affirmations à l’épreuve
help-report = Écrit le tout en une seule page autonome
help-explain = Explique un code : ce qu’il signifie, pourquoi il importe, et l’issue
help-fmt = Donne une même mise en page aux blocs d’accord des fichiers d’accord, et ne touche à rien d’autre
help-agreement = Montre un fichier d’accord avec ses blocs d’accord dans une autre langue

## Les paramètres de plusieurs verbes
help-any-help = Montre cette aide
help-any-version = Montre la version
help-any-case = Le dossier du cas
help-any-json = Les mêmes faits en JSON
help-any-edition = Pour qui : chaque édition dit ce qu’elle laisse de côté
help-any-on = Le jour dont on parle [par défaut : `as-of` du cas, sinon son dernier jour enregistré]
help-any-known = N’emploie que ce qui était enregistré jusqu’à ce jour [par défaut : le jour dont on parle]
help-any-seed = Graine de ce qui est tiré au sort
help-any-fail-on = Se termine aussi par 1 pour ceux-ci, quoi qu’en montre l’édition

## Les paramètres d’un verbe
help-salida-lang = Langue de cette aide : en, es, fr
help-new-folder = Le dossier à créer, qui ne doit pas encore exister
help-new-title = Comment s’appelle le cas [par défaut : le nom du dossier]
help-new-exhibit = Où et comment ce registre pourrait servir de pièce à conviction contre ceux qui y figurent ; demandé s’il manque
help-new-lang = Langue des commentaires du dossier et des messages
help-check-format = Comment les notes sont écrites
help-check-fail-on = Se termine aussi par 1 pour ceux-ci
help-check-lang = Langue des messages [par défaut : la langue du cas]
help-map-institution = Seulement ce qui est ouvert à cette institution
help-map-actor = Seulement ce qui est ouvert envers cet acteur
help-map-response = Cette réponse seule ; avec --actor, aussi ce qu’il faudrait, institution par institution ; avec --institution en plus, son histoire et tout ce qui l’ouvrirait
help-map-export = Écrit acteurs, étiquettes et relations pour d’autres outils : ftm, ftm-statements, stix, gexf, graphml, csv-labels, csv-relations, csv-same-as, csv-actors, csv-sources ; avec --known, seulement ce qui était alors su
help-map-import = Montre ce qu’un fichier d’autres outils ajouterait à case.toml ; le cas reste comme il est
help-map-from = Avec --import : le format du fichier [par défaut : celui dont son début a l’air]
help-map-to = Avec --export ou --import : écrit ici, où il n’y a encore rien ; avec --picture, aussi là où est une image antérieure [par défaut : la sortie standard]
help-map-picture = Une seule image, en SVG
help-map-lang = Langue des mots [par défaut : la langue du cas]
help-standing-why = Explique un engagement ou une amnistie : NOM, ou ACCORD/NOM
help-standing-watch = Suit un fichier d’incidents qui grandit (CSV, ou un objet JSON par ligne) et dit ce qui change ; `-` est l’entrée standard
help-standing-once = Avec --watch : lit jusqu’à la fin du fichier et s’arrête
help-standing-lang = Langue des mots [par défaut : la langue du cas]
help-impact-lang = Langue des mots [par défaut : la langue du cas]
help-impact-panel = Au lieu d’un cas : un tableau avec une ligne par unité et période
help-impact-unit = Colonne des unités [par défaut : unit]
help-impact-period = Colonne des périodes : années, nombres, 2012-03, 2012Q1, jours [par défaut : period]
help-impact-until = Colonne de la dernière période d’un chiffre qui en couvre plusieurs ; aucun n’est divisé
help-impact-outcome = Colonne de ce qui a été compté ou mesuré ; peut être donnée plusieurs fois [par défaut : outcome]. D’un cas : lequel de ses résultats [par défaut : le premier]
help-impact-treated = Colonne de 1 et de 0 : sous la mesure ou non [par défaut : treated]
help-impact-first-treated = Colonne de la première période sous la mesure ; vide ou 0 là où il n’y en a pas
help-impact-treated-unit = Une unité sous la mesure, là où aucune colonne ne le dit ; demande --from ; peut être donnée plusieurs fois
help-impact-from = La première période sous la mesure, des unités nommées ou un jour marquées
help-impact-exposure = Colonne d’exposition (personnes, années-personnes) : les méthodes comparent alors des taux
help-impact-per = Les taux sont dits pour tant d’exposition [par défaut : 100000]
help-impact-covariate = Colonne d’une covariable ; peut être donnée plusieurs fois
help-impact-low = Colonne du moins que le premier résultat a pu être
help-impact-high = Colonne du plus que le premier résultat a pu être
help-impact-imputed = Colonne de 1 là où quelqu’un a rempli le résultat
help-impact-where = Seulement les lignes avec cette valeur dans cette colonne ; la même colonne encore admet une autre valeur
help-impact-decimal = Ce qui sépare les décimales là où les nombres seuls ne le disent pas : point, comma
help-impact-window = Seulement ces périodes : PREMIÈRE..DERNIÈRE
help-impact-phase = Une suite après le début avec un effet propre : NOM=PREMIÈRE..DERNIÈRE ; peut être donnée plusieurs fois
help-impact-donors-without = Une unité qui ne peut être donneur ; peut être donnée plusieurs fois
help-impact-placebos = Au plus tant de placebos par méthode [par défaut : tous, ou un tirage avec graine, selon leur coût]
help-impact-method = Une méthode ; peut être donnée plusieurs fois [par défaut : toutes celles qui ne coûtent pas trop]
help-impact-csv = Les chemins d’un panel en CSV : observé, contrefactuel et écart de chaque méthode et période ; d’un cas chaque méthode et phase
help-impact-out = Écrit une page avec des graphiques et leurs tableaux
help-report-since = Montre ce qui a changé depuis ce jour [par défaut : la dernière réunion]
help-report-lang = Langue de la page [par défaut : la langue du cas]
help-report-json = Les mêmes faits en JSON, sur la sortie standard sauf si `--out` est donné
help-report-out = Où écrire ; `-` est la sortie standard [par défaut : NOM-DU-CAS.html dans ce dossier]
help-report-despite-errors = Fait la page bien que des fichiers contiennent des erreurs ou ne puissent être lus ; elle le dit en haut
help-explain-code = Le code d’une note ou d’une leçon
help-explain-list = Énumère tous les codes
help-explain-lang = Langue de l’explication
help-fmt-files = Les fichiers d’accord
help-fmt-check = N’écrit rien ; se termine par 1 si quelque chose changerait
help-fmt-lang = Langue des messages [par défaut : celle du premier bloc d’accord de chaque fichier]
help-agreement-file = Le fichier d’accord
help-agreement-lang = Langue des blocs d’accord et des messages
help-agreement-out = Où écrire ; le fichier ne doit pas encore exister [par défaut : la sortie standard]

## Ce que peut être un paramètre
help-format-full = Avec des extraits du texte
help-format-line = Une ligne par note
help-format-json = En données
help-fail-on-lessons = Une leçon à laquelle personne n’a répondu
help-fail-on-breach = Un engagement violé
help-fail-on-contested = Un engagement contesté

## Les noms des valeurs
help-name-case = CAS
help-name-folder = DOSSIER
help-name-title = TITRE
help-name-exhibit = PIÈCE
help-name-lang = LANGUE
help-name-format = FORMAT
help-name-fail-on = QUOI
help-name-actor = ACTEUR
help-name-response = RÉPONSE
help-name-edition = ÉDITION
help-name-file = FICHIER
help-name-files = FICHIERS
help-name-name = NOM
help-name-commitment = ENGAGEMENT
help-name-seed = GRAINE
help-name-day = JOUR
help-name-out = SORTIE
help-name-code = CODE
help-name-column = COLONNE
help-name-period = PÉRIODE
help-name-periods = PÉRIODES
help-name-number = NOMBRE
help-name-mark = SIGNE
help-name-phase = PHASE
help-name-method = MÉTHODE
help-name-column-value = COLONNE=VALEUR
