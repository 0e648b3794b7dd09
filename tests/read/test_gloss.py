"""Glosses: phrases that name or describe a source, put into English.

In the phrases here a name is marked as [words|kind|English name|entity], kind being p (person), o (organisation) or
l (place).
"""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.model import Mention, MentionKind, Span
from hearsay.packs import Packs
from hearsay.packs.concepts import Concept, ConceptKind
from hearsay.read.gloss import Gloss, GlossKind, gloss, plural_of
from hearsay.read.layout import sections

PACKS = Packs()
MARKED = re.compile(r"\[(?P<words>[^|\]]+)\|(?P<kind>[pol])\|(?P<name>[^|\]]+)(?:\|(?P<entity>[^\]]+))?\]")
KINDS = {"p": MentionKind.PERSON, "o": MentionKind.ORGANISATION, "l": MentionKind.PLACE}


def glossed(code: str, marked: str, before: str = "") -> Gloss:
    """The gloss of a phrase with its names marked, standing behind the text `before`."""
    text, done, mentions = before, 0, []
    for found in MARKED.finditer(marked):
        text += marked[done : found.start()]
        span = Span(len(text), len(text) + len(found["words"]))
        mentions.append(Mention(span, KINDS[found["kind"]], found["words"], found["name"], found["entity"], "test"))
        text += found["words"]
        done = found.end()
    text += marked[done:]
    (section,) = sections(text, code, PACKS)
    return gloss(section, Span(len(before), len(text)), mentions)


PHRASES = [
    ("uk", "японської розвідки", "Japanese intelligence", "collective"),
    ("uk", "індійська поліція", "Indian police", "collective"),
    ("uk", "анонімні джерела у військовій контррозвідці", "sources in military counterintelligence", "people"),
    ("uk", "прес-служба [Міноборони|o|Ministry of Defence]", "press service of the Ministry of Defence", "collective"),
    ("uk", "прес-служба Міноборони", "press service of the Ministry of Defence", "collective"),
    (
        "uk",
        "звіт [Інституту масової інформації|o|Institute of Mass Information]",
        "report of the Institute of Mass Information",
        "document",
    ),
    (
        "uk",
        "президент [України|l|Ukraine|country:UA] [Леонід Кучма|p|Leonid Kuchma]",
        "Leonid Kuchma",
        "person",
    ),
    (
        "uk",
        "речник міністерства оборони [Польщі|l|Poland|country:PL] [Януш Сейнок|p|Janusz Sejnok]",
        "Janusz Sejnok",
        "person",
    ),
    ("uk", "мати [Надії Савченко|p|Nadiya Savchenko]", "Nadiya Savchenko's mother", "person"),
    ("uk", "адвокат [Дональда Трампа|p|Donald Trump]", "Donald Trump's lawyer", "person"),
    ("uk", "ісландський міністр фінансів", "Icelandic finance minister", "person"),
    (
        "uk",
        "високопоставлені чиновники з [Литви|l|Lithuania|country:LT] та [Латвії|l|Latvia|country:LV]",
        "senior Lithuanian and Latvian officials",
        "people",
    ),
    ("uk", "румунська військова розвідка", "Romanian military intelligence", "collective"),
    ("uk", "представник української розвідки", "representative of Ukrainian intelligence", "person"),
    ("uk", "представники влади", "representatives of authorities", "people"),
    ("uk", "деякі експерти", "some experts", "people"),
    (
        "uk",
        "договір між [Францією|l|France|country:FR] та [Італією|l|Italy|country:IT]",
        "treaty between France and Italy",
        "document",
    ),
    ("uk", "західні посадовці", "Western officials", "people"),
    ("uk", "аналітики банку [Citi|o|Citi]", "analysts of Citi", "people"),
    ("uk", "угода між повстанцями і урядом", "agreement between rebels and the government", "document"),
    ("uk", "дані литовської розвідки", "Lithuanian intelligence", "collective"),
    ("uk", "очільник МЗС", "foreign minister", "person"),
    ("uk", "телеканал [«Еспресо»|o|Espreso]", "Espreso", "collective"),
    ("uk", "троє високопоставлених американських чиновників", "senior US officials", "people"),
    ("uk", "спостерігачі у [Бельгії|l|Belgium|country:BE]", "observers in Belgium", "people"),
    ("uk", "прокуратура [Києва|l|Kyiv]", "prosecutor's office of Kyiv", "collective"),
    ("uk", "голова правління банку", "head of the board of the bank", "person"),
    (
        "uk",
        "представниця пресслужби Національної гвардії",
        "representative of the press service of the national guard",
        "person",
    ),
    ("uk", "двох високопоставлених західних дипломатів", "senior Western diplomats", "people"),
    ("uk", "керівник прес-служби аеропорту", "head of the press service of the airport", "person"),
    ("uk", "військові аналітики", "military analysts", "people"),
    ("uk", "німецький експерт з питань оборони", "German defence expert", "person"),
    ("uk", "колишнього міністра оборони [Британії|l|Britain|country:GB]", "former British defence minister", "person"),
    ("uk", "родичі зниклих моряків", "relatives of sailors", "people"),
    ("uk", "місцеві жителі та правозахисники", "locals and human rights defenders", "people"),
    ("uk", "польських прикордонників", "Polish border guards", "people"),
    ("uk", "депутатка Європейського парламенту", "lawmaker of the European parliament", "person"),
    ("uk", "співрозмовники видання", "interlocutors of the outlet", "people"),
    ("uk", "речниця уряду", "spokesperson of the government", "person"),
    ("uk", "заступником голови правління", "deputy head of the board", "person"),
    ("uk", "чиновники ЄС", "officials", "people"),
    ("pl", "czeskich i słowackich urzędników państwowych", "Czech and Slovak officials", "people"),
    ("pl", "wysoki rangą dyplomata", "senior diplomat", "person"),
    ("pl", "rzecznik prasowy polskiego rządu", "spokesperson of the Polish government", "person"),
    ("pl", "źródła w rządzie", "sources in the government", "people"),
    ("pl", "anonimowe źródła zbliżone do rządu", "sources close to the government", "people"),
    ("pl", "policja i prokuratura", "police and prosecutor's office", "collective"),
    ("pl", "francuska obrona cywilna", "French civil protection", "collective"),
    ("pl", "były prezydent [USA|l|United States|country:US]", "former US president", "person"),
    (
        "pl",
        "przedstawiciele [Extinction Rebellion|o|Extinction Rebellion]",
        "representatives of Extinction Rebellion",
        "people",
    ),
    ("pl", "dziennik [„El País”|o|El País]", "El País", "collective"),
    ("pl", "dziennik „[El País|o|El País]”", "El País", "collective"),
    ("pl", "turecka prasa", "Turkish media", "collective"),
    ("pl", "premiera [Roberta Ficy|p|Robert Fico]", "Robert Fico", "person"),
    ("pl", "rodzina [Jana Kowalskiego|p|Jan Kowalski]", "Jan Kowalski's family", "collective"),
    ("pl", "eksperci do spraw bezpieczeństwa", "security experts", "people"),
    ("pl", "minister energii", "energy minister", "person"),
    ("pl", "meksykańska policja federalna", "Mexican federal police", "collective"),
    ("pl", "władze [Grecji|l|Greece|country:GR]", "Greek authorities", "collective"),
    ("pl", "polscy i litewscy pogranicznicy", "Polish and Lithuanian border guards", "people"),
    ("pl", "byłego szefa wywiadu wojskowego", "former head of military intelligence", "person"),
    ("pl", "amerykańscy wojskowi", "US soldiers", "people"),
    ("pl", "rzeczniczka ministerstwa zdrowia", "spokesperson of the Ministry of Health", "person"),
    ("pl", "wiceminister spraw zagranicznych", "deputy foreign affairs minister", "person"),
    ("pl", "anonimowy przedstawiciel Pentagonu", "representative", "person"),
    (
        "pl",
        "przedstawicielka ambasady [Niemiec|l|Germany|country:DE]",
        "representative of the German embassy",
        "person",
    ),
    ("pl", "pracownicy lotniska", "workers of the airport", "people"),
    (
        "pl",
        "naukowcy z uniwersytetu w [Oksfordzie|l|Oxford|geo:1]",
        "scientists from the university in Oxford",
        "people",
    ),
    ("pl", "autorzy raportu", "authors of the report", "people"),
    ("pl", "związki zawodowe pilotów", "trade unions of pilots", "collective"),
    ("pl", "niemiecki rząd federalny", "German federal government", "collective"),
    ("pl", "lekarzy ze szpitala", "doctors from the hospital", "people"),
    ("pl", "eksperci i politycy", "experts and politicians", "people"),
    (
        "ro",
        "anchetatorii direcției regionale",
        "investigators of the regional directorate",
        "people",
    ),
    (
        "ro",
        "procurorii [Direcției Generale Antifraudă|o|General Antifraud Directorate]",
        "prosecutors of the General Antifraud Directorate",
        "people",
    ),
    ("ro", "oficiali americani", "US officials", "people"),
    ("ro", "oficialii ucraineni și americani", "Ukrainian and US officials", "people"),
    ("ro", "un înalt oficial norvegian", "senior Norwegian official", "person"),
    ("ro", "purtătorul de cuvânt al guvernului", "spokesperson of the government", "person"),
    ("ro", "purtătorul de cuvânt al Ministerului Apărării [Pat Ryder|p|Patrick Ryder]", "Patrick Ryder", "person"),
    ("ro", "surse din ministerul de externe", "sources from the Ministry of Foreign Affairs", "people"),
    ("ro", "surse din cadrul guvernului", "sources in the government", "people"),
    ("ro", "poliția italiană", "Italian police", "collective"),
    ("ro", "fostul președinte al [Statelor Unite|l|United States|country:US]", "former US president", "person"),
    ("ro", "avocații lui [Trump|p|Donald Trump]", "lawyers of Donald Trump", "people"),
    ("ro", "avocatul lui [Trump|p|Donald Trump]", "Donald Trump's lawyer", "person"),
    ("ro", "autoritățile locale", "local authorities", "collective"),
    ("ro", "mai mulți experți independenți", "several independent experts", "people"),
    ("ro", "presa britanică", "British media", "collective"),
    ("ro", "un document al [Uniunii Europene|o|European Union]", "document of the European Union", "document"),
    ("ro", "ofițeri ai armatei române", "officers of the Romanian army", "people"),
    ("ro", "ministrul apărării", "defence minister", "person"),
    ("ro", "un purtător de cuvânt al poliției", "spokesperson of police", "person"),
    ("ro", "reprezentanții companiei [Wizz Air|o|Wizz Air]", "representatives of Wizz Air", "people"),
    ("ro", "compania [Wizz Air|o|Wizz Air]", "Wizz Air", "collective"),
    ("ro", "foști miniștri ucraineni", "former Ukrainian ministers", "people"),
    ("ro", "premierul [Marcel Ciolacu|p|Marcel Ciolacu]", "Marcel Ciolacu", "person"),
    ("ro", "medicii spitalului", "doctors of the hospital", "people"),
    ("ro", "jurnaliștii publicației [Recorder|o|Recorder]", "journalists of Recorder", "people"),
    ("ro", "experții militari occidentali", "Western military experts", "people"),
    ("ro", "surse judiciare", "judicial sources", "people"),
    ("ro", "surse diplomatice europene", "European diplomatic sources", "people"),
    ("ro", "Ministerul de Interne din [Franța|l|France|country:FR]", "French Ministry of the Interior", "collective"),
    ("ro", "familia victimei", "family of the victim", "collective"),
    ("ro", "cercetătorii universității", "researchers of the university", "people"),
    ("ru", "высокопоставленный чиновник из [Швеции|l|Sweden|country:SE]", "senior Swedish official", "person"),
    ("ru", "минфин [Чехии|l|Czechia|country:CZ]", "Czech Ministry of Finance", "collective"),
    (
        "ru",
        "источник в администрации президента [США|l|United States|country:US]",
        "source in the US presidential office",
        "person",
    ),
    ("ru", "источники, близкие к правительству", "sources", "people"),
    ("ru", "источники агентства [Reuters|o|Reuters]", "sources of Reuters", "people"),
    ("ru", "агентство [Reuters|o|Reuters]", "Reuters", "collective"),
    ("ru", "местные власти", "local authorities", "collective"),
    (
        "ru",
        "бывший посол [США|l|United States|country:US] в [России|l|Russia|country:RU]",
        "former US ambassador in Russia",
        "person",
    ),
    ("ru", "пресс-служба компании [«Газпром»|o|Gazprom]", "press service of Gazprom", "collective"),
    ("ru", "глава МИД [Германии|l|Germany|country:DE]", "German foreign minister", "person"),
    ("ru", "украинские военные", "Ukrainian soldiers", "people"),
    ("ru", "родственники погибших", "relatives of the dead", "people"),
    (
        "ru",
        "представителя министерства обороны [Британии|l|Britain|country:GB]",
        "representative of the British Ministry of Defence",
        "person",
    ),
    ("ru", "источники в правоохранительных органах", "sources", "people"),
    ("ru", "польские пограничники и военные", "Polish border guards and soldiers", "people"),
    (
        "ru",
        "пресс-секретарь президента [Сербии|l|Serbia|country:RS] [Иван Смирнов|p|Ivan Smirnov]",
        "Ivan Smirnov",
        "person",
    ),
    ("ru", "жители деревни", "residents of the village", "people"),
    ("ru", "американскими дипломатами", "US diplomats", "people"),
    ("ru", "аналитики инвестиционного банка", "analysts of the bank", "people"),
    ("ru", "главного редактора газеты [«Коммерсант»|o|Kommersant]", "chief editor of Kommersant", "person"),
    ("ru", "доклад [Amnesty International|o|Amnesty International]", "report of Amnesty International", "document"),
    ("ru", "верховный суд [Индии|l|India|country:IN]", "Indian supreme court", "collective"),
    ("ru", "бывшая сотрудница посольства", "former employee of the embassy", "person"),
    ("ru", "израильская армия", "Israeli army", "collective"),
    ("ru", "два источника в правительстве", "sources in the government", "people"),
    ("ru", "адвокаты и родственники задержанных", "lawyers and relatives of detainees", "people"),
    ("ru", "очевидцы", "eyewitnesses", "people"),
    ("ru", "семья погибшего лётчика", "family of the dead pilot", "collective"),
    ("en", "the US officials", "US officials", "people"),
    ("en", "a senior Swedish official", "senior Swedish official", "person"),
    ("en", "Czech and [US|l|United States|country:US] officials", "Czech and US officials", "people"),
    ("en", "sources in naval intelligence", "sources in naval intelligence", "people"),
    ("en", "some Christian women", "some Christian women", "person"),
    ("en", "[Trump|p|Donald Trump]'s lawyer", "Trump's lawyer", "person"),
    ("en", "Defence Ministry spokesperson [John Smith|p|John Smith]", "John Smith", "person"),
    ("en", "the police", "police", "collective"),
    ("en", "Indian police", "Indian police", "collective"),
    ("en", "investigators", "investigators", "people"),
    ("en", "a report by the [World Bank|o|World Bank]", "report by the World Bank", "document"),
    ("en", "two US military officials", "US military officials", "people"),
    ("en", "The spokeswoman for the Interior Ministry", "spokeswoman for the Interior Ministry", "person"),
    ("en", "Prime Minister [Leo Varadkar|p|Leo Varadkar]", "Leo Varadkar", "person"),
    ("en", "The [BBC|o|BBC]", "BBC", "collective"),
    ("en", "unnamed diplomats", "unnamed diplomats", "people"),
    ("en", "local media", "local media", "collective"),
    ("en", "Local residents", "local residents", "people"),
    ("en", "a study", "study", "document"),
    ("en", "a former CIA officer", "former CIA officer", "person"),
    ("en", "relatives of the victims", "relatives of the victims", "people"),
    ("en", "doctors and nurses", "doctors and nurses", "people"),
    ("en", "the European Commission's spokesperson", "European Commission's spokesperson", "person"),
    ("en", "The newspaper", "newspaper", "collective"),
]


@pytest.mark.parametrize(("code", "marked", "english", "kind"), PHRASES)
def test_a_phrase_is_put_into_english(code: str, marked: str, english: str, kind: str) -> None:
    """Adjectives, head and complements come out in English order, with the kind of the head."""
    found = glossed(code, marked)

    assert (found.english, found.kind) == (english, kind)


@pytest.mark.parametrize(
    ("code", "phrase"),
    [("uk", "глибоководник"), ("pl", "krzemowodór"), ("ro", "zdrobilă"), ("ru", "загогулина"), ("en", "the gizmo"),
     ("uk", "«»"), ("pl", "nowe"), ("ru", "в"), ("en", "the")],
)  # fmt: skip
def test_an_unknown_head_is_left_open(code: str, phrase: str) -> None:
    """Where the head is in no list there is no English and no kind."""
    found = glossed(code, phrase)

    assert (found.english, found.kind, found.named) == ("", GlossKind.UNKNOWN, None)


@pytest.mark.parametrize(
    ("code", "marked", "name"),
    [
        ("uk", "звіт [Інституту масової інформації|o|Institute of Mass Information]", "Institute of Mass Information"),
        ("uk", "президент [України|l|Ukraine|country:UA] [Петро Порошенко|p|Petro Poroshenko]", "Petro Poroshenko"),
        ("uk", "видання [«Дзеркало тижня»|o|Dzerkalo Tyzhnia]", "Dzerkalo Tyzhnia"),
        ("pl", "raport [Amnesty International|o|Amnesty International]", "Amnesty International"),
        ("pl", "premier [Mateusz Morawiecki|p|Mateusz Morawiecki]", "Mateusz Morawiecki"),
        ("ro", "un raport al [Băncii Mondiale|o|World Bank]", "World Bank"),
        ("ro", "ministrul apărării [Angel Tîlvăr|p|Angel Tîlvăr]", "Angel Tîlvăr"),
        ("ru", "глава комитета [Иван Кузнецов|p|Ivan Kuznetsov]", "Ivan Kuznetsov"),
        ("ru", "газета [«Ведомости»|o|Vedomosti]", "Vedomosti"),
        ("pl", "szef sztabu generał [Jan Nowicki|p|Jan Nowicki]", "Jan Nowicki"),
        ("uk", "речник міністерства [Ендрю Сміт|p|Andrew Smith]", "Andrew Smith"),
        ("uk", "президентка комісії [Анна Ковач|p|Anna Kovács]", "Anna Kovács"),
        ("en", "Gov. [Jane Roe|p|Jane Roe]", "Jane Roe"),
        ("en", "Foreign Minister [Ann Linde|p|Ann Linde]", "Ann Linde"),
        ("en", "[Wizz Air|o|Wizz Air]", "Wizz Air"),
    ],
)
def test_who_speaks_by_name_is_told(code: str, marked: str, name: str) -> None:
    """A name beside its role, and the author of a document, are the ones that speak."""
    found = glossed(code, marked)

    assert found.named is not None and found.named.name == name


@pytest.mark.parametrize(
    ("code", "marked"),
    [
        ("uk", "адвокат [Дональда Трампа|p|Donald Trump]"),
        ("uk", "речник [Володимира Зеленського|p|Volodymyr Zelensky]"),
        ("ru", "адвоката [Анны Ивановой|p|Anna Ivanova]"),
        ("uk", "речника [Путіна|p|Vladimir Putin]"),
        ("pl", "matka [Aleksieja Nawalnego|p|Alexei Navalny]"),
        ("pl", "przedstawiciele [Orlenu|o|Orlen]"),
        ("ro", "soția lui [Mihai Popescu|p|Mihai Popescu]"),
        ("ru", "сторонники [Навального|p|Alexei Navalny]"),
        ("ru", "договор между [Россией|l|Russia|country:RU] и [Китаем|l|China|country:CN]"),
        ("en", "[Trump|p|Donald Trump]'s lawyer"),
    ],
)
def test_whom_somebody_belongs_to_does_not_speak(code: str, marked: str) -> None:
    """A name that the head belongs to is not the speaker's."""
    assert glossed(code, marked).named is None


@pytest.mark.parametrize(
    ("code", "marked", "plural"),
    [
        ("uk", "джерело в уряді", False), ("uk", "джерела в уряді", True), ("uk", "кілька чиновників", True),
        ("pl", "urzędnik", False), ("pl", "urzędnicy", True), ("pl", "minister i rzecznik", True),
        ("ro", "oficialul", False), ("ro", "oficialii", True), ("ro", "surselor", True), ("ro", "agenției", False),
        ("ru", "два дипломата", True), ("ru", "дипломат", False), ("en", "an official", False),
        ("en", "officials", True), ("en", "a doctor and a nurse", True),
    ],
)  # fmt: skip
def test_the_number_is_read(code: str, marked: str, plural: bool) -> None:
    """One or several is told from the form, a number before it, or a coordination."""
    assert glossed(code, marked).plural is plural


@pytest.mark.parametrize(
    ("before", "english"),
    [("За словами ", "Ukrainian soldiers"), ("За даними ", "Ukrainian soldiers"), ("", "Ukrainian soldiers")],
)
def test_the_words_before_do_not_change_the_gloss(before: str, english: str) -> None:
    """Only the phrase itself is put into English."""
    assert glossed("uk", "українських солдатів", before).english == english


def test_a_governed_noun_is_not_taken_for_a_nominative() -> None:
    """Behind a preposition or a noun an ambiguous form is the case that these ask for."""
    assert glossed("uk", "компанії", "За словами ").english == "company"
    assert glossed("uk", "компанії").english == "companies"


def test_the_head_is_the_word_that_the_phrase_is_about() -> None:
    """The head's span lies inside the phrase, in the section's text."""
    found = glossed("pl", "były szef polskiego wywiadu")

    assert found.head == Span(5, 9)


@pytest.mark.parametrize(
    ("concept", "plural"),
    [
        (Concept("agency", ConceptKind.COLLECTIVE), "agencies"), (Concept("day", ConceptKind.TIME), "days"),
        (Concept("church", ConceptKind.COLLECTIVE), "churches"),
        (Concept("person", ConceptKind.PERSON, "people"), "people"),
        (Concept("police officer", ConceptKind.PERSON), "police officers"),
        (Concept("police", ConceptKind.COLLECTIVE, "police"), "police"),
    ],
)  # fmt: skip
def test_a_concept_has_a_plural(concept: Concept, plural: str) -> None:
    """The list's own plural, or the regular one."""
    assert plural_of(concept) == plural


@given(st.sampled_from(PACKS.codes), st.text(alphabet="абвіїпрокурор agentăł,.-«»\"'0123 ", min_size=1, max_size=60))
def test_any_text_has_a_gloss_inside_it(code: str, text: str) -> None:
    """Whatever the words are, reading them ends well, and the head lies within the span."""
    for section in sections(text, code, PACKS) if text.strip() else ():
        found = gloss(section, section.span, ())

        assert section.span.contains(found.head)
        assert (found.kind is GlossKind.UNKNOWN) or found.english
