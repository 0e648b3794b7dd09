"""The endings, words and inflections of the packs: forms of reporting verbs, and parts of speech of common words."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hearsay.packs.morphology import Ending, EndingsMorphology
from hearsay.packs.pack import Pack, Packs

PACKS = Packs()

# lemma: third person singular, past, participle, gerund
ENGLISH = """
say: says said said saying | tell: tells told told telling | write: writes wrote written writing
think: thinks thought thought thinking | know: knows knew known knowing | hear: hears heard heard hearing
see: sees saw seen seeing | find: finds found found finding | show: shows showed shown showing
swear: swears swore sworn swearing | speak: speaks spoke spoken speaking | feel: feels felt felt feeling
understand: understands understood understood understanding | admit: admits admitted admitted admitting
quip: quips quipped quipped quipping | brag: brags bragged bragged bragging
refer: refers referred referred referring | forecast: forecasts forecast forecast forecasting
announce: announces announced announced announcing | deny: denies denied denied denying
reply: replies replied replied replying | stress: stresses stressed stressed stressing
report: reports reported reported reporting | claim: claims claimed claimed claiming
state: states stated stated stating | declare: declares declared declared declaring
explain: explains explained explained explaining | add: adds added added adding | note: notes noted noted noting
warn: warns warned warned warning | confirm: confirms confirmed confirmed confirming
argue: argues argued argued arguing | allege: alleges alleged alleged alleging
assert: asserts asserted asserted asserting | insist: insists insisted insisted insisting
suggest: suggests suggested suggested suggesting | estimate: estimates estimated estimated estimating
believe: believes believed believed believing | expect: expects expected expected expecting
accuse: accuses accused accused accusing | acknowledge: acknowledges acknowledged acknowledged acknowledging
agree: agrees agreed agreed agreeing | disagree: disagrees disagreed disagreed disagreeing
concede: concedes conceded conceded conceding | conclude: concludes concluded concluded concluding
emphasize: emphasizes emphasized emphasized emphasizing | reveal: reveals revealed revealed revealing
testify: testifies testified testified testifying | threaten: threatens threatened threatened threatening
vow: vows vowed vowed vowing | urge: urges urged urged urging | tweet: tweets tweeted tweeted tweeting
worry: worries worried worried worrying | hope: hopes hoped hoped hoping
clarify: clarifies clarified clarified clarifying | convey: conveys conveyed conveyed conveying
promise: promises promised promised promising | recall: recalls recalled recalled recalling
reiterate: reiterates reiterated reiterated reiterating | express: expresses expressed expressed expressing
pledge: pledges pledged pledged pledging | cite: cites cited cited citing
"""
# lemma: third person singular, third person plural, participle, gerund
ROMANIAN = """
spune: spune spun spus spunând | zice: zice zic zis zicând | scrie: scrie scriu scris scriind
declara: declară declară declarat declarând | afirma: afirmă afirmă afirmat afirmând
anunța: anunță anunță anunțat anunțând | susține: susține susțin susținut susținând
transmite: transmite transmit transmis transmițând | preciza: precizează precizează precizat precizând
sublinia: subliniază subliniază subliniat subliniind | menționa: menționează menționează menționat menționând
adăuga: adaugă adaugă adăugat adăugând | explica: explică explică explicat explicând
arăta: arată arată arătat arătând | crede: crede cred crezut crezând | cere: cere cer cerut cerând
răspunde: răspunde răspund răspuns răspunzând | recunoaște: recunoaște recunosc recunoscut recunoscând
admite: admite admit admis admițând | promite: promite promit promis promițând
propune: propune propun propus propunând | presupune: presupune presupun presupus presupunând
respinge: respinge resping respins respingând | dezminți: dezminte dezmint dezmințit dezmințind
dezvălui: dezvăluie dezvăluie dezvăluit dezvăluind | nega: neagă neagă negat negând | ruga: roagă roagă rugat rugând
acuza: acuză acuză acuzat acuzând | aminti: amintește amintesc amintit amintind
mărturisi: mărturisește mărturisesc mărturisit mărturisind | povesti: povestește povestesc povestit povestind
glumi: glumește glumesc glumit glumind | lămuri: lămurește lămuresc lămurit lămurind
avertiza: avertizează avertizează avertizat avertizând | informa: informează informează informat informând
confirma: confirmă confirmă confirmat confirmând | infirma: infirmă infirmă infirmat infirmând
considera: consideră consideră considerat considerând | aprecia: apreciază apreciază apreciat apreciind
estima: estimează estimează estimat estimând | sugera: sugerează sugerează sugerat sugerând
indica: indică indică indicat indicând | nota: notează notează notat notând
observa: observă observă observat observând | remarca: remarcă remarcă remarcat remarcând
relata: relatează relatează relatat relatând | raporta: raportează raportează raportat raportând
comunica: comunică comunică comunicat comunicând | comenta: comentează comentează comentat comentând
completa: completează completează completat completând | conchide: conchide conchid conchis conchizând
prevedea: prevede prevăd prevăzut prevăzând | amenința: amenință amenință amenințat amenințând
solicita: solicită solicită solicitat solicitând | recomanda: recomandă recomandă recomandat recomandând
spera: speră speră sperat sperând | asigura: asigură asigură asigurat asigurând
invoca: invocă invocă invocat invocând | publica: publică publică publicat publicând
insista: insistă insistă insistat insistând | evidenția: evidențiază evidențiază evidențiat evidențiind
vorbi: vorbește vorbesc vorbit vorbind
"""


def verbs(table: str) -> list[tuple[str, list[str]]]:
    """The lemmas of a table above with their forms."""
    entries = (entry.strip().split(": ") for line in table.strip().splitlines() for entry in line.split("|"))
    return [(lemma, forms.split()) for lemma, forms in entries]


REPORTING = [("en", *verb) for verb in verbs(ENGLISH)] + [("ro", *verb) for verb in verbs(ROMANIAN)]


@pytest.mark.parametrize(("code", "lemma", "forms"), REPORTING, ids=[f"{c}-{v}" for c, v, _ in REPORTING])
def test_forms_of_reporting_verbs(code: str, lemma: str, forms: list[str]) -> None:
    """A reporting verb has the forms that news use, the infinitive among them."""
    assert {lemma, *forms} <= PACKS[code].morphology.forms(lemma)


@pytest.mark.parametrize(("code", "lemma", "forms"), REPORTING, ids=[f"{c}-{v}" for c, v, _ in REPORTING])
def test_forms_lead_back_to_the_verb(code: str, lemma: str, forms: list[str]) -> None:
    """Every form of a reporting verb is read as a form of that verb, the first as a finite one."""
    read = [[a for a in PACKS[code].morphology.analyses(form) if a.upos == "VERB"] for form in forms]
    assert all(lemma in {a.lemma for a in analyses} for analyses in read)
    assert "Fin" in {a.verb_form for a in read[0]}
    assert {a.verb_form for a in read[3]} <= {"Part", "Conv"}


def test_sixty_verbs_each() -> None:
    """Both tables of verbs hold at least sixty."""
    assert min(len(verbs(ENGLISH)), len(verbs(ROMANIAN))) >= 60


WORDS = {
    "en": {
        "NOUN": """government president ministers war soldier troops weapons missiles country cities report claim
            statement police court law agency families allies attack people children percent million election
            campaign security economy decision information security treaty bridge port energy reporter minister
            reaction resignation relationship development spokesman intelligence organization leadership
            agreement talks""",
        "VERB": """said announced announces is was were has had will would could may says made went told fighting
            killed wounded sent sending arrested resigned shelled promises threatens warns believe believes
            denied warned warning planned came took""",
        "ADJ": """new old economic military nuclear russian foreign possible dangerous national international large
            important political western former powerful likely useful responsible american ukrainian polish
            hopeless active""",
        "ADV": "quickly recently reportedly also already not never often nearly almost however yesterday later soon",
        "ADP": "of in on at by for with from to about against between during after before since under over",
        "DET": "the a an this that these every some",
        "PRON": "he she it they who which himself everyone nobody",
        "CCONJ": "and or but",
        "SCONJ": "because although if whether while that",
        "NUM": "one two ten hundred",
    },
    "ro": {
        "NOUN": """guvernul președintele miniștri război soldați arme rachete țara orașe raportul comunicat declarație
            poliția instanță lege agenție familie aliați atacuri oameni copii milioane alegeri campania
            securitate economie decizia informații dezvoltare organizația conducerea acord negocieri anchetă
            muniție sancțiuni autoritățile cercetătorilor producției creșterea ministerul purtător spitalul
            vaccinuri prețurile ziarul conferința victimele frontieră""",
        "VERB": """spus declarat declară anunță este sunt era fost are au va vor ar poate trebuie trimite trimis face
            făcut refuză uciși răniți susține cred spunând negând citește lucrează crește cerut așteaptă""",
        "ADJ": """nou vechi economic economică militar nuclear românească străin posibil periculos național
            internațională mare important politic occidental puternic american responsabil european coreeană""",
        "ADV": "recent deja încă niciodată adesea aproape totuși ieri astăzi curând foarte doar probabil aici când",
        "ADP": "de din la în pe cu pentru prin către despre după sub peste între",
        "DET": "un o acest această fiecare cel",
        "PRON": "el ea ei cine care nimeni",
        "CCONJ": "și sau dar iar",
        "SCONJ": "că să dacă deși",
        "NUM": "doi trei zece mie",
    },
}  # fmt: skip
COMMON = [
    (code, upos, word) for code, table in WORDS.items() for upos, words in table.items() for word in words.split()
]


@pytest.mark.parametrize(("code", "upos", "word"), COMMON, ids=[f"{c}-{w}-{u}" for c, u, w in COMMON])
def test_part_of_speech(code: str, upos: str, word: str) -> None:
    """A common word has its part of speech among its readings."""
    assert upos in {a.upos for a in PACKS[code].morphology.analyses(word)}


@pytest.mark.parametrize("code", ["en", "ro"])
def test_enough_words(code: str) -> None:
    """At least 150 common words are tried in each language."""
    assert len({word for c, _, word in COMMON if c == code}) >= 150


FALLBACK = {
    "uk": "заявив Fin | повідомила Fin | підтверджує Fin | розповіли Fin | заявити Inf | посилаючись Conv",
    "ru": "заявил Fin | сообщила Fin | подтверждает Fin | рассказали Fin | заявить Inf | подчеркнув Conv",
    "pl": "powiedział Fin | podała Fin | potwierdzili Fin | informuje Fin | powiedzieć Inf | podano Imps",
}
PLAIN = [(code, *pair.split()) for code, row in FALLBACK.items() for pair in row.split(" | ")]


def without_analyser(code: str, folder: Path) -> Pack:
    """The pack of `code` as it is where its analyser is not installed."""
    copy = folder / code
    shutil.copytree(PACKS[code].folder, copy)
    lines = (copy / "pack.toml").read_text("utf-8").splitlines()
    bare = ['morphology = ["endings"]' if line.startswith("morphology") else line for line in lines]
    (copy / "pack.toml").write_text("\n".join(bare), encoding="utf-8")
    return Pack(copy)


@pytest.mark.parametrize(("code", "word", "verb_form"), PLAIN)
def test_verbs_without_an_analyser(code: str, word: str, verb_form: str, tmp_path: Path) -> None:
    """A pack whose analyser is missing still tells verb forms by their endings."""
    analyses = without_analyser(code, tmp_path).morphology.analyses(word)
    assert [(a.upos, a.verb_form) for a in analyses] == [("VERB", verb_form)]


@pytest.mark.parametrize(
    ("code", "lemma", "form"), [("uk", "заявити", "заявив"), ("ru", "сообщить", "сообщила"), ("pl", "podać", "podała")]
)
def test_forms_without_an_analyser(code: str, lemma: str, form: str, tmp_path: Path) -> None:
    """A pack whose analyser is missing still makes the past forms of a reporting verb."""
    assert form in without_analyser(code, tmp_path).morphology.forms(lemma)


def test_longest_ending_wins() -> None:
    """Of two endings that fit, the longer one tells the part of speech."""
    table = EndingsMorphology([Ending("s", "NOUN"), Ending("ous", "ADJ", "ous")], {})
    assert [a.upos for a in table.analyses("famous")] == ["ADJ"]


def test_rows_of_one_ending_are_all_kept() -> None:
    """An ending with two rows gives two readings, in their order."""
    rows = [Ending("s", "NOUN", number="Plur"), Ending("s", "VERB", verb_form="Fin")]
    assert [a.upos for a in EndingsMorphology(rows, {}).analyses("claims")] == ["NOUN", "VERB"]


def test_known_lemma_is_asked_for() -> None:
    """A row that asks for a listed lemma is left out where the lemma is not listed."""
    table = EndingsMorphology([Ending("s", "VERB", known="list")], {})
    assert [a.upos for a in table.analyses("tables")] == ["X"]
