"""Which preposition a verb, noun or adjective takes, and which ones Bengali leads to instead.

One line each: words, the right preposition (the first is what we offer), the wrong
ones. Only wrong ones that introduce nothing else there are listed: "good in the
morning" is right, so a time or a set phrase behind the preposition is left alone.
"""

ADJECTIVES = """
satisfied dissatisfied: with | from of for on
pleased: with | from of on
impressed: by with | of on from
disappointed: with in by at about | on of from to
bored: with by of | from on
fed-up: with | of by from
angry furious: with at about | on upon
annoyed irritated: with at by about | on of
upset: with about at by | on of
suitable: for | of with
unsuitable: for | to of with
eligible: for | of
responsible: for to | of on about
famous: for in as among | of with
known: for to as by in | of
ready: for to | of
perfect ideal: for | of
sufficient: for | of
grateful thankful: for to that | of on
sorry: for about to | of on
committed dedicated devoted: to by | for on in with about
equal: to in | with of than
similar: to in | with of from than
identical: to in | of from than
inferior superior: to in | than of from
senior junior: to in at | than from
prior: to | of than from
preferable: to for | than from
allergic: to | from of with by at
addicted: to | with of by on from
accustomed: to | with of for
sensitive: to about | of on with
opposed: to | of with from
loyal: to | with for of on
related: to by in | of about
relevant: to for | with of about on
attracted: to by | with for on
exposed: to by | with from of
contrary: to | of with from
married: to with-x | of
engaged: to in with-x on | of
aware unaware: of that | about for on with from
proud: of to | about on from with
ashamed: of to | from on about with
afraid scared frightened: of to that by | from about with at on
jealous envious: of | to with on from for at
fond: of | with to on for about
capable incapable: of | for in at on with
full: of | with by from
guilty: of about | with in
tired: of from | with about on
sure certain: of about that to | on with
conscious: of that about | with on for
short: of on | from
typical: of for | to in with
keen: on to | in at about for with
dependent reliant: on upon | of to in with from at
based: on in at around out upon | of from with by to
focused focussed: on | in to at with about
insistent: on | for about
good bad great excellent brilliant poor terrible: at for in to with | x
interested: in by | on for with about at of to
involved: in with | on to at about for
experienced skilled trained: in at with by as for | on of about
rich poor: in | with of-x
absent: from | of to
different: from to in than for | of by
safe: from for to in with | of
free: from of to for until on with in | x
far: from | of
worried concerned: about by for with that | of on from
excited: about to by for | on of with-x
curious: about to as | of for on with
nervous anxious: about to for of | on with from
confused: about by at with | on of for from
crazy mad: about at with for | on of
serious: about in | on for with of
careful: with about of to not when in | on from for
confident: in about of that with | on for
optimistic pessimistic hopeful: about that for | on for-x with
surprised shocked amazed astonished: at by to that with | from of on for
busy: with | for-x on by of
popular: with among in for as on | to of
familiar: with to | of about on in-x
patient: with in when until as for | to on at
rude: to in about | with on at
polite kind cruel: to and but of in with-x | on upon at
crowded: with in | by of from
filled: with in by out | of from
equipped: with for to by | of
covered: with in by | of from
faced: with by | to of
available: for to in at on from as until by | of
late: for in to with by at | of from
new: to in for | with-x
delighted: with to at by | of on from
happy: with about to for in that when as at | of on from
unhappy: with about at in that | of on from
sick: of with from | by-x
successful: in at as with | to on
qualified: for to as in by | of on
entitled: to | for of in with
used-to: x | x
next: to | of with
close: to by in for with at | of from
independent: of from in | to with by
certain: x | x
hopeless: at in | on
clever: at in with | on
slow: at to in on with for | of
quick: to at in with and | of
strict: about with on in | to of for at
jealous: x | x
acquainted: with | to of
consistent: with in across | to of
compatible: with | to of for
content: with to | from
obsessed: with by | of on
associated: with | to of
"""

NOUNS = """
reason reasons: for why that to behind | of
solution solutions: to for in from at that | of about on
answer answers: to for | x
reply replies: to from in by at within for on | of about
access: to for from by in on at via with | of into
damage: to from by in during caused | of for
attention: to from of in for | at on
alternative alternatives: to for in | of from than
response responses: to from in by for at | of
key: to for in on from of | x
invitation: to from for | of in-x
exception exceptions: to for | from of
objection objections: to from | for on of about
attitude: to towards toward of | on for about
increase decrease rise drop decline fall reduction: in of from by to on-x | about
interest interests: in from of at on by rate rates for to | about
belief faith: in that of | on to about
success: in of with for at on | about to
difficulty difficulties: in with of for that | about to-x on
expertise: in with | on about of for at
experience: in with of as at from for by on that | about
delay delays: in of to for from on due with caused by at | about
participation: in from of by at | on to
demand: for from in on by to and | about of
request requests: for from to by in of | about-x
respect: for and of to in from that by | about on
preference: for to | of about on
talent: for in and show | of about on
search: for in on by of engine | about
apology apologies: for to from | of about
excuse excuses: for to | of about
discount discounts: on for of in to at from when if with-x | about
effect effects impact influence: on of in from upon for over | to at about
emphasis: on | to in at about for upon-x
ban: on | for about to
control: over of on-x and panel in by from | about to-x
advice: on about for from to in-x | of
information: on about | x
opinion opinions: on about of that from in | to-x for
complaint complaints: about against from of to in by that | on
idea ideas: of for about that to from in on-x | regarding-x
doubt doubts: about that as in of | on for
knowledge: of about in that and to base | on for
lack: of | in for on about from
possibility: of that to | for about
risk: of to for in that from by | about on
habit: of that to | for in about on
fan fans: of in from for to and | about
proof: of that in for to | about on
example examples: of for in from to that | about
relationship: with between to of in | about
contact: with us in details form number information page me for at by from via person | to-x about
trouble: with in for is at of getting finding with | about on-x to-x
difference differences: between in of to for from | among about-x on
agreement: with between on to in that by of | about-x
photo photos picture pictures: of from in on for to by with taken at that | about
cause causes: of for to by | about from
cost costs: of for to in from by per at | about
advertisement advert: for on in from about at to by | of
taste: of for in and | about
need: for to | x
application applications: for to in from by of on with | about
concern concerns: about over for that with of in from is and | on
member members: of in from at who | on-x to-x
confidence: in that to of and from | on about-x
role: in of as for at is | on about
improvement improvements: in to on of over for | about
dispute: with over about between in on against | for
quarrel: with about over between | to on
training: in on for and with from at to | about
thanks: for to in and again so a from | of about on
skill skills: in of to at for with and as that | on about
expert experts: in on at from who and | of about with-x
invoice: for to of from in by on number with is at as | about
"""

VERBS = """
depend rely: on upon whether how entirely | of in to at from with about
insist: on that upon | for in at about to
concentrate: on in-x | at about to with
specialise specialize: in | on at for with about of
believe: in that me it you we i the what | on at upon about
succeed: in at as with | on to-x about
participate: in with as | on to at about for
invest: in a the money time your | on at about
consist: of in-x | by with from on for
accuse: of me us him them you | for-x
suffer: from | of with by about
recover: from your the my quickly | of by-x
benefit: from by-x you us the both | of with about
differ: from in on by for-x between with-x depending | of than to
comply: with | to on of by for about
cope: with | to about on of
deal: with in | about to of
belong: to in with-x here | with-y of for at
object: to that | for on of about
respond: to with in by quickly within as | on for of about
refer: to a your | on at for about
react: to with by in when | on for about
adapt adjust: to the for your it | with-x on about
contribute: to towards toward | in-x on-x about
subscribe: to | in for with of on-x
apologise apologize: for to that and but sincerely | of on about-x
laugh: at about when with and | on upon to
stare: at | to on upon
shout: at to | on upon
smile: at when and | on upon
listen: to carefully and | at on with-x about
look-forward: x | x
congratulate: on you him her them us the our | x
collaborate: with on in | to about
compete: with against for in on at | to about
sympathise sympathize: with | to on
participate: x | x
rely: x | x
dream: of about that | on for
complain: about to that of when loudly | on for regarding-x
worry: about that if when | on of
focus: on in-x | to at about
comment: on that about-x below in here | to-x
experiment: with on in | about
resign: from as on in to because last | of
retire: from in at last on as early | of
escape: from the | of
graduate: from in with last | of
borrow: from it money the a | to by
search: for on in the our by google your through and | about of
apply: for to in online by at the this here your and as now if a when with | on-x about
wait: for until till to in a at and one two on outside here while with | about of
hope: for to that you we it i this | about of
pray: for to that | about
vote: for on against in to | about
approve: of the your it by our this | about
disapprove: of | to on about
quarrel: with about over | to on
agree: with to on that about in and upon | of-x for
disagree: with about on that | to of
communicate: with in by via clearly to through well | about-x on-x
knock: on at | to in-x
"""
