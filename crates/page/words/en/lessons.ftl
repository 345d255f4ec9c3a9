# Lessons in English. The value of a code is the fact; `.why` says why it matters at the table, `.way` the way out as a
# colleague would put it. The long texts stand with the lessons; `.about` is there for the codes that have none.

amnesty-without-end-or-once =
    { $missing ->
        [end] The amnesty `{ $amnesty }` in `{ $instrument }` has no last day to enrol.
        [once] The amnesty `{ $amnesty }` in `{ $instrument }` does not say that it comes only once.
       *[end-and-once] The amnesty `{ $amnesty }` in `{ $instrument }` has no last day to enrol and does not say that it comes only once.
    }
    .why = Whoever can enter later, or expects a second amnesty, has a reason to wait and to go on.
    .way = Could the last day be named, and a promise given that there will be no second time: `open from … until …`, `once`?

amnesty-without-disclosure = Nothing is told in return for the amnesty `{ $amnesty }` in `{ $instrument }`, offered to { $to }.
    .why = What members know of the market is what makes leniency an exchange rather than a gift.
    .way = Could something be asked that can be told safely: `in return for disclosure within 30 days`?

amnesty-without-threat-after = Nothing stands behind the amnesty `{ $amnesty }` in `{ $instrument }`: no act revokes it, and nobody raises the risk of being found out afterwards.
    .why = If crime after the agreement costs no more than before it, staying is as good as leaving.
    .way = Which act should end the benefit (`revoked on …`), and who could make detection more likely after the door closes?

amnesty-without-exclusions = The amnesty `{ $amnesty }` in `{ $instrument }` does not exclude { $missing }.
    .why = An amnesty that covers the gravest crimes can be struck down years later, and the promise with it.
    .way = Could these be written after `except`, and said at the table before anybody counts on them?

amnesty-without-exclusions-missing =
    .torture = torture
    .sexual-violence = sexual violence
    .crimes-against-children = crimes against children
    .crimes-against-humanity = crimes against humanity
    .disappearance = disappearances

secrecy-left-viable = Somebody is to leave crime under `{ $occasion }`, and nothing in the case makes secrecy harder.
    .why = As long as hiding costs nothing, lawful life competes with a trade that pays better.
    .way = Who among banks, police, officials and insiders would gain by speaking up, and who would keep them safe?

property-rights-absent = Somebody is to leave crime under `{ $occasion }`, and nothing in the case protects lawful property and profit.
    .why = Whoever leaves needs the lawful shop to be safer than the unlawful one.
    .way = What would protect a small owner here: titles, licences, a court within reach? Who could promise it?

no-credible-non-prosecution =
    { $promising ->
        [0] Somebody is to come out into the open under `{ $occasion }`, and nobody promises not to prosecute or confiscate for what came before.
       *[other] Somebody is to come out into the open under `{ $occasion }`; the promise not to prosecute or confiscate comes only from { $promised-by }, and from no public institution.
    }
    .why = Nobody becomes known on the word of somebody who commands no prosecutor.
    .way = Which office could break this promise? It is the one that has to give it.

opportunities-for-offenders-only =
    { $for-members ->
        [0] Somebody is to leave crime under `{ $occasion }`, and no work, training or service is promised to anybody.
        [one] Under `{ $occasion }` the only promise of a livelihood is for members; nothing is open to society at large.
       *[other] Under `{ $occasion }` all { $for-members } promises of a livelihood are for members; nothing is open to society at large.
    }
    .why = Neighbours who kept the law will ask what is being rewarded.
    .way = Could the same places be open to everybody in the district, members among them?

truce-without-next-phase = `{ $instrument }` stops violence ({ $prohibitions }), and nothing in the case leads further.
    .why = A truce leaves in place what people killed for, and each side waits for the other to use the pause.
    .way = What could come next, by when, and who would owe it? A date and a name are enough to begin with.

limit-without-baseline = `{ $commitment }` in `{ $instrument }` limits `{ $deed }` to { $percent } % of a baseline that is not stated.
    .why = Each side will take the baseline that suits it, so the limit is read and not followed.
    .way = Could the parties agree on the months and on whose counts: `of baseline 2030-03..2031-02`?

permission-without-prohibition = By `{ $commitment }` of `{ $instrument }`, { $to } may do what nothing in it forbids.
    .why = Such a permission changes nothing, and one side may take it for a promise, the other for a prohibition of the rest.
    .way = Is it to happen, or is the rest to stop? Who could promise it, and by when?

terms-strengthen-criminal-faction = `{ $benefit }` goes to `{ $to }` and so reaches { $criminal }, with a criminal agenda, while none is known of { $others }.
    .why = What is given to the whole is divided by those who are strongest inside it, as after Lomé.
    .way = Who inside will hold what is granted? Could the terms differ from faction to faction?

leader-cannot-bind =
    { $leaders-bind ->
        [no] `{ $party }` is obliged as a whole under { $instruments }, and its leaders cannot bind their own people.
        [partly] `{ $party }` is obliged as a whole under { $instruments }, and its leaders can bind only part of their own people.
       *[unknown] `{ $party }` is obliged as a whole under { $instruments }, which leaves out { $factions }, and nobody has said that the leaders bind them.
    }
    .why = A promise for people whom one does not command breaks on the first day, and all who kept it pay.
    .way = Who can speak for the rest, and what should happen with a faction that is disowned?

facilitator-without-protection =
    { $prosecutions ->
        [0] Nothing is recorded that protects `{ $actor }` while facilitating.
        [one] Nothing is recorded that protects `{ $actor }` while facilitating, and one prosecution is on record.
       *[other] Nothing is recorded that protects `{ $actor }` while facilitating, and { $prosecutions } prosecutions are on record.
    }
    .why = A later government may call it a crime to have carried messages.
    .way = Which law, decree, mandate or exchange of letters could cover the role before the next meeting?

offer-unanswered =
    { $kind ->
        [ask] The ask `{ $proposal }` by `{ $by }` of { $since } has waited { $days ->
            [one] one day
           *[other] { $days } days
        } for an answer by { $to }.
       *[offer] The offer `{ $proposal }` by `{ $by }` of { $since } has waited { $days ->
            [one] one day
           *[other] { $days } days
        } for an answer by { $to }.
    }
    .why = Silence is read as contempt, and the side that spoke first pays at home for having done so.
    .way = Could an answer be brought, even a short “not now”, or the reason for the silence?

lesson-answered =
    { $prompts ->
        [0] The case answers the lesson `{ $lesson }`, which has nothing to say here: { $reason }
        [one] The case answers the lesson `{ $lesson }`, which would have spoken once: { $reason }
       *[other] The case answers the lesson `{ $lesson }`, which would have spoken { $prompts } times: { $reason }
    }
    .why = Readers should see what was considered, and why it was set aside.
    .way = When the reason no longer holds, take this `[[allow]]` out.
    .about = A case may answer a lesson with a reason. The lesson then stays silent, and the answer stays in sight.

unknown-lesson = There is no lesson `{ $lesson }`, so this `[[allow]]` answers nothing.
    .why = The lesson that was meant goes on speaking.
    .way = Correct the name, or take the table out.
    .about = An `[[allow]]` in `case.toml` names a lesson that does not exist.
