# Leçons en français. La valeur d’un code est le fait ; `.why` dit pourquoi cela compte à la table, `.way` la sortie, telle
# qu’un collègue la dirait. Les textes longs sont avec les leçons ; `.about` sert aux codes qui n’en ont pas.

amnesty-without-end-or-once =
    { $missing ->
        [end] L’amnistie `{ $amnesty }` de `{ $instrument }` n’a pas de dernier jour pour se présenter.
        [once] L’amnistie `{ $amnesty }` de `{ $instrument }` ne dit pas qu’elle ne vient qu’une seule fois.
       *[end-and-once] L’amnistie `{ $amnesty }` de `{ $instrument }` n’a pas de dernier jour pour se présenter et ne dit pas qu’elle ne vient qu’une seule fois.
    }
    .why = Celui qui peut entrer plus tard, ou qui compte sur une seconde amnistie, a une raison d’attendre et de continuer.
    .way = Pourrait-on fixer le dernier jour et promettre qu’il n’y aura pas de seconde fois : `ouverte à partir du … jusqu'au …`, `une seule fois` ?

amnesty-without-disclosure = Rien n’est dit en échange de l’amnistie `{ $amnesty }` de `{ $instrument }`, offerte à { $to }.
    .why = Ce que les membres savent du marché fait de la clémence un échange plutôt qu’un cadeau.
    .way = Pourrait-on demander ce qui peut se dire sans danger : `en échange de disclosure dans un délai de 30 jours` ?

amnesty-without-threat-after = Rien ne se tient derrière l’amnistie `{ $amnesty }` de `{ $instrument }` : aucun acte ne la révoque, et personne n’accroît le risque d’être découvert ensuite.
    .why = Si le crime après l’accord ne coûte pas plus qu’avant, rester vaut autant que partir.
    .way = Quel acte devrait mettre fin au bénéfice (`révoquée en cas de …`), et qui pourrait mieux enquêter une fois la porte fermée ?

amnesty-without-exclusions = L’amnistie `{ $amnesty }` de `{ $instrument }` n’exclut pas : { $missing }.
    .why = Une amnistie qui couvre les crimes les plus graves peut être annulée des années plus tard, et la promesse avec elle.
    .way = Pourrait-on les écrire après `sauf`, et le dire à la table avant que quelqu’un y compte ?

amnesty-without-exclusions-missing =
    .torture = la torture
    .sexual-violence = les violences sexuelles
    .crimes-against-children = les crimes contre les enfants
    .crimes-against-humanity = les crimes contre l’humanité
    .disappearance = les disparitions

secrecy-left-viable = Avec `{ $occasion }`, quelqu’un doit quitter le crime, et rien dans le cas ne rend le secret plus difficile.
    .why = Tant que se cacher ne coûte rien, la vie légale concurrence un commerce qui paie mieux.
    .way = Qui, parmi les banques, la police, les fonctionnaires et les initiés, aurait intérêt à parler, et qui les protégerait ?

property-rights-absent = Avec `{ $occasion }`, quelqu’un doit quitter le crime, et rien dans le cas ne protège les biens et les gains légaux.
    .why = Celui qui part a besoin que le commerce légal soit plus sûr que l’autre.
    .way = Qu’est-ce qui protégerait ici un petit propriétaire : des titres, des licences, un tribunal accessible ? Qui pourrait le promettre ?

no-credible-non-prosecution =
    { $promising ->
        [0] Avec `{ $occasion }`, quelqu’un doit sortir de l’ombre, et personne ne promet de ne pas poursuivre ni confisquer pour ce qui précède.
       *[other] Avec `{ $occasion }`, quelqu’un doit sortir de l’ombre ; la promesse de ne pas poursuivre ni confisquer ne vient que de { $promised-by }, et d’aucune institution publique.
    }
    .why = Personne ne se fait connaître sur la parole de qui ne commande à aucun procureur.
    .way = Quelle institution pourrait rompre cette promesse ? C’est elle qui doit la donner.

opportunities-for-offenders-only =
    { $for-members ->
        [0] Avec `{ $occasion }`, quelqu’un doit quitter le crime, et ni travail, ni formation, ni service n’est promis à qui que ce soit.
        [1] Avec `{ $occasion }`, la seule promesse d’un gagne-pain est pour des membres ; rien n’est ouvert à toute la société.
       *[other] Avec `{ $occasion }`, les { $for-members } promesses d’un gagne-pain sont toutes pour des membres ; rien n’est ouvert à toute la société.
    }
    .why = Les voisins qui ont respecté la loi demanderont ce que l’on récompense.
    .way = Les mêmes places pourraient-elles être ouvertes à tout le quartier, membres compris ?

truce-without-next-phase = `{ $instrument }` arrête la violence ({ $prohibitions }), et rien dans le cas ne mène plus loin.
    .why = Une trêve laisse en place ce pour quoi l’on tuait, et chaque partie s’attend à ce que l’autre profite de la pause.
    .way = Qu’est-ce qui pourrait suivre, pour quand, et qui le devrait ? Une date et un nom suffisent pour commencer.

limit-without-baseline = `{ $commitment }` de `{ $instrument }` limite `{ $deed }` à { $percent } % d’une période de référence qui n’est pas donnée.
    .why = Chaque partie prendra la référence qui lui convient ; la limite est donc lue, et rien n’en est conclu.
    .way = Les parties pourraient-elles convenir des mois et de l’auteur des comptes : `de la période de référence 2030-03..2031-02` ?

permission-without-prohibition = Par `{ $commitment }` de `{ $instrument }`, { $to } peut faire ce que rien n’y interdit.
    .why = Une telle permission ne change rien, et une partie peut y voir une promesse, l’autre une interdiction du reste.
    .way = La chose doit-elle avoir lieu, ou le reste doit-il cesser ? Qui pourrait la promettre, et pour quand ?

terms-strengthen-criminal-faction = `{ $benefit }` va à `{ $to }` et parvient ainsi à { $criminal }, au projet criminel, alors qu’on n’en connaît pas à { $others }.
    .why = Ce qui est donné à l’ensemble est partagé par les plus forts à l’intérieur, comme après Lomé.
    .way = Dans quelles mains restera ce qui est accordé ? Les termes pourraient-ils différer d’une faction à l’autre ?

leader-cannot-bind =
    { $leaders-bind ->
        [no] `{ $party }` s’oblige en bloc dans { $instruments }, et ses chefs ne peuvent pas engager les leurs.
        [partly] `{ $party }` s’oblige en bloc dans { $instruments }, et ses chefs ne peuvent engager qu’une partie des leurs.
       *[unknown] `{ $party }` s’oblige en bloc dans { $instruments }, ce qui laisse de côté { $factions }, et nul n’a dit que les chefs les engagent.
    }
    .why = Une promesse au nom de gens que l’on ne commande pas se rompt le premier jour, et tous ceux qui l’ont tenue en paient le prix.
    .way = Qui peut parler pour les autres, et que devrait-il advenir d’une faction désavouée ?

facilitator-without-protection =
    { $prosecutions ->
        [0] Rien n’est enregistré qui protège `{ $actor }` dans son rôle de facilitation.
        [1] Rien n’est enregistré qui protège `{ $actor }` dans son rôle de facilitation, et une poursuite pénale est déjà consignée.
       *[other] Rien n’est enregistré qui protège `{ $actor }` dans son rôle de facilitation, et { $prosecutions } poursuites pénales sont déjà consignées.
    }
    .why = Un gouvernement ultérieur peut appeler délit le fait d’avoir porté des messages.
    .way = Quelle loi, quel décret, quel mandat ou quel échange de lettres pourrait couvrir ce rôle avant la prochaine réunion ?

offer-unanswered =
    { $kind ->
        [ask] La demande `{ $proposal }` de `{ $by }`, du { $since }, attend depuis { $days ->
            [0] 0 jour
            [1] un jour
           *[other] { $days } jours
        } une réponse de { $to }.
       *[offer] L’offre `{ $proposal }` de `{ $by }`, du { $since }, attend depuis { $days ->
            [0] 0 jour
            [1] un jour
           *[other] { $days } jours
        } une réponse de { $to }.
    }
    .why = Le silence se lit comme du mépris, et celui qui a parlé le premier en paie le prix chez les siens.
    .way = Pourrait-on apporter une réponse, même un bref « pas maintenant », ou la raison du silence ?

lesson-answered =
    { $prompts ->
        [0] Le cas répond à la leçon `{ $lesson }`, qui n’a rien à dire ici : { $reason }
        [1] Le cas répond à la leçon `{ $lesson }`, qui aurait parlé une fois : { $reason }
       *[other] Le cas répond à la leçon `{ $lesson }`, qui aurait parlé { $prompts } fois : { $reason }
    }
    .why = Qui lit doit voir ce qui a été considéré, et pourquoi on l’a écarté.
    .way = Quand la raison ne vaut plus, retirez ce `[[allow]]`.
    .about = Un cas peut répondre à une leçon par une raison. La leçon se tait alors, et la réponse reste en vue.

unknown-lesson = Il n’y a pas de leçon `{ $lesson }` ; ce `[[allow]]` ne répond à rien.
    .why = La leçon à laquelle on voulait répondre continue de parler.
    .way = Corrigez le nom ou retirez la table.
    .about = Un `[[allow]]` de `case.toml` nomme une leçon qui n’existe pas.
