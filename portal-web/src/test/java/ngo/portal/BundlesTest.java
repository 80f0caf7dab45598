package ngo.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ngo.portal.BundleFaults.Allowed;
import ngo.portal.ejb.breakglass.BreakGlassRefusals.BreakGlassAlreadyDecided;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.ejb.people.InviteColumn;
import ngo.portal.ejb.people.InviteFault;
import ngo.portal.persistence.assessment.Outcome;
import ngo.portal.persistence.assessment.SeatState;
import ngo.portal.persistence.audit.ChainFault;
import ngo.portal.persistence.delivery.Channel;
import ngo.portal.persistence.delivery.DeliveredForm;
import ngo.portal.persistence.delivery.DeliveryCommitmentState;
import ngo.portal.persistence.delivery.Reply;
import ngo.portal.persistence.document.ChangeClass;
import ngo.portal.persistence.document.Visibility;
import ngo.portal.persistence.funding.CallState;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.handling.RevealState;
import ngo.portal.persistence.grant.GrantReportState;
import ngo.portal.persistence.grant.InstalmentState;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.organisation.entry.ConsultativeStatus;
import ngo.portal.persistence.people.InvitationStage;
import ngo.portal.persistence.petition.PageState;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.petition.archive.ArchiveOutcome;
import ngo.portal.persistence.petition.handover.HandoverContent;
import ngo.portal.persistence.petition.handover.HandoverFileType;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.plan.records.CommitmentState;
import ngo.portal.persistence.shared.ReasonedRefusal;
import ngo.portal.persistence.shared.Refusal;
import ngo.portal.persistence.statement.SignOnState;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.system.NodeState;
import ngo.portal.persistence.tenant.NoTenantSelected;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.web.shared.kind.DocumentDescriptors;
import org.junit.jupiter.api.Test;

/** Every text of the portal is in a bundle, and every word a page asks for is there. */
class BundlesTest {

    private static final Pattern KEY = Pattern.compile("\\b([a-z]+)Text\\['([^']+)']");
    private static final Pattern WHOLE_KEY = Pattern.compile("\\b([a-z]+)Text\\['([^']+)'](?!\\s*\\.concat)");
    private static final Pattern PREFIX = Pattern.compile("\\b([a-z]+)Text\\['([^']+)'(?:\\s+\\+=\\s|\\s*\\.concat)");
    private static final Pattern CALL = Pattern.compile("\\btexts\\.of\\('([a-z]+)',\\s+'([^']+)'[,)]");
    private static final Pattern SAID = Pattern.compile("\\btexts?\\.said\\(\\s*\"([a-z]+)\", \"([^\"]+)\"[,)]");
    private static final Pattern SPOKEN = Pattern.compile("\\btexts?\\.of\\(\\s*\"([a-z]+)\", \"([^\"]+)\"[,)]");

    /** How a number is to be written, which nobody reads. */
    private static final Pattern SKELETON = Pattern.compile("(?<=\\{[0-9],number,)::[^}]*");

    /** A French mark without the blank that belongs to it; colons of addresses and of hours have none. */
    private static final Pattern OTHER_BLANK =
            Pattern.compile("(?<!\\u202F)[;?!]|(?<!\\u00A0):(?!//|\\d\\d)|«(?!\\u00A0)|(?<!\\u00A0)»");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("ngo.portal.persistence", "ngo.portal.ejb", "ngo.portal.web.shared");

    private static final Path INSTRUMENTS =
            Path.of("../portal-persistence/src/main/resources/db/migration/V029__instrument.sql");

    private final Map<String, Properties> bundles = Sources.bundles();

    @Test
    void everyKeyOfAPageExists() {
        List<String> missing = new ArrayList<>();
        for (Sources.Source page : Sources.pages()) {
            Stream.concat(find(KEY, page), find(CALL, page))
                    .filter(key -> !has(key.group(1), key.group(2)))
                    .forEach(key -> missing.add(page.name() + ": " + key.group()));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyBeginningOfAKeyOnAPageLeadsToSomeKey() {
        List<String> missing = new ArrayList<>();
        for (Sources.Source page : Sources.pages()) {
            find(PREFIX, page)
                    .filter(key -> bundle(key.group(1)).stream().noneMatch(known -> known.startsWith(key.group(2))))
                    .forEach(key -> missing.add(page.name() + ": " + key.group()));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyWordThatJavaSpeaksExists() {
        List<String> missing = new ArrayList<>();
        for (Sources.Source source : Sources.java()) {
            find(SPOKEN, source)
                    .filter(key -> !has(key.group(1), key.group(2)))
                    .forEach(key -> missing.add(source.name() + ": " + key.group()));
            find(SAID, source)
                    .filter(key -> !has(key.group(1), "said." + key.group(2)))
                    .forEach(key -> missing.add(source.name() + ": " + key.group()));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyBundleAPageNamesExists() {
        List<String> named = Sources.pages().stream()
                .flatMap(page -> find(KEY, page))
                .map(key -> key.group(1))
                .distinct()
                .toList();

        assertThat(bundles.keySet()).containsAll(named);
    }

    @Test
    void everyRefusalHasASentence() {
        List<String> keys = classesOf(Refusal.class)
                .flatMap(BundlesTest::sentences)
                .map(name -> "refusal." + name)
                .toList();

        assertThat(keys).hasSizeGreaterThan(20);
        assertThat(bundle("problem")).containsAll(keys);
    }

    @Test
    void everyEventHasASentence() {
        List<String> keys =
                namesOf(PortalEvent.class).stream().map(name -> "event." + name).toList();

        assertThat(keys).hasSizeGreaterThan(20);
        assertThat(Stream.of("notification", "handover", "program").flatMap(name -> bundle(name).stream()))
                .containsAll(keys);
    }

    @Test
    void everyEventHasWordsInTheTrailAndNothingElseHas() {
        List<String> keys =
                namesOf(PortalEvent.class).stream().map(name -> "act." + name).toList();

        assertThat(Stream.of("audit", "delivery", "handover", "trail", "desk", "program")
                        .flatMap(name -> bundle(name).stream()))
                .filteredOn(key -> key.startsWith("act."))
                .containsExactlyInAnyOrderElementsOf(keys);
        assertThat(bundle("audit")).containsAll(keys("chain.", ChainFault.values()));
    }

    @Test
    void everySentenceOfARefusalOrAnEventIsSaid() {
        List<String> refusals = classesOf(Refusal.class)
                .flatMap(BundlesTest::sentences)
                .map(name -> "refusal." + name)
                .toList();
        List<String> events =
                namesOf(PortalEvent.class).stream().map(name -> "event." + name).toList();

        assertThat(bundle("problem"))
                .filteredOn(key -> key.startsWith("refusal."))
                .isSubsetOf(refusals);
        assertThat(Stream.of("notification", "handover", "program").flatMap(name -> bundle(name).stream()))
                .filteredOn(key -> key.startsWith("event."))
                .isSubsetOf(events);
    }

    /** Those of the migrations have exactly the subjects that there are; the words themselves are compared below. */
    @Test
    void everyArticleThatCanBeCitedHasASubject() throws IOException {
        List<String> articles = Stream.concat(
                        IntStream.rangeClosed(1, 20).mapToObj(article -> "UNDHRD." + article),
                        Pattern.compile("\\('([A-Z]+)', '[^']+', '(\\[[^']+)'\\)")
                                .matcher(Files.readString(INSTRUMENTS))
                                .results()
                                .flatMap(BundlesTest::articles))
                .toList();
        List<String> instruments = articles.stream()
                .map(key -> key.replaceAll("\\..*", ""))
                .distinct()
                .toList();
        List<String> spoken = Stream.of("instrument", "convention")
                .flatMap(name -> bundle(name).stream())
                .toList();

        assertThat(articles).hasSize(259).doesNotHaveDuplicates();
        assertThat(spoken)
                .filteredOn(key -> key.startsWith("subject."))
                .containsExactlyInAnyOrderElementsOf(
                        articles.stream().map(key -> "subject." + key).toList());
        assertThat(instruments).hasSize(10);
        assertThat(spoken)
                .containsAll(instruments.stream().map(key -> "title." + key).toList())
                .containsAll(instruments.stream().map(key -> "short." + key).toList());
    }

    private static Stream<String> articles(MatchResult instrument) {
        return Pattern.compile("\\[(\\d+),(\\d+)]")
                .matcher(instrument.group(2))
                .results()
                .flatMap(span -> IntStream.rangeClosed(Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2)))
                        .mapToObj(article -> instrument.group(1) + "." + article));
    }

    @Test
    void everyHeadingOfAPlanHasGuidance() {
        assertThat(bundle("section")).containsAll(keys("guide.", Heading.values()));
        assertThat(bundle("section")).containsAll(keys("example.", Heading.values()));
    }

    @Test
    void everyStateHasAWord() {
        assertThat(bundle("common")).containsAll(keys("state.", StatementState.values()));
        assertThat(bundle("common")).containsAll(keys("state.", SignOnState.values()));
        assertThat(bundle("document")).containsAll(keys("change.", ChangeClass.values()));
        assertThat(bundle("document")).containsAll(keys("visibility.", Visibility.values()));
        assertThat(bundle("common")).containsAll(keys("state.", PlanState.values()));
        assertThat(bundle("common")).containsAll(keys("state.", PetitionState.values()));
        assertThat(bundle("common")).containsAll(keys("state.", PageState.values()));
        assertThat(bundle("common")).containsAll(keys("state.", SeatState.values()));
        assertThat(bundle("common")).containsAll(keys("state.", InstalmentState.values()));
        assertThat(bundle("common")).containsAll(keys("state.", GrantReportState.values()));
        assertThat(bundle("common")).containsAll(keys("state.", RequestState.values()));
        assertThat(bundle("common")).containsAll(keys("state.", CallState.values()));
        assertThat(bundle("common")).containsAll(keys("state.", RevealState.values()));
        assertThat(bundle("organisation")).containsAll(keys("state.", OrganisationState.values()));
        assertThat(bundle("membership")).containsAll(keys("system.node.", NodeState.values()));
        assertThat(bundle("membership"))
                .containsAll(DocumentDescriptors.all().stream()
                        .flatMap(kind -> kind.obligations().keySet().stream())
                        .flatMap(name -> Stream.of("leave." + name, "leave." + name + ".how"))
                        .toList());
        assertThat(bundle("organisation")).containsAll(keys("role.", MemberRole.values()));
        assertThat(bundle("directory")).containsAll(keys("status.", ConsultativeStatus.values()));
        assertThat(bundle("delivery")).containsAll(keys("reply.", Reply.values()));
        assertThat(bundle("handover")).containsAll(keys("content.", HandoverContent.values()));
        assertThat(bundle("handover")).containsAll(keys("help.content.", HandoverContent.values()));
        assertThat(bundle("handover")).containsAll(keys("file.", HandoverFileType.values()));
        assertThat(bundle("handover")).containsAll(keys("outcome.", ArchiveOutcome.values()));
        assertThat(bundle("delivery"))
                .containsAll(keys(
                        "feed.summary.",
                        Stream.of(Reply.values()).filter(Reply::isKnown).toArray(Reply[]::new)));
        assertThat(bundle("delivery")).containsAll(keys("channel.", Channel.values()));
        assertThat(bundle("delivery")).containsAll(keys("form.", DeliveredForm.values()));
        assertThat(bundle("people")).containsAll(keys("invitation.", InvitationStage.values()));
        assertThat(bundle("people")).containsAll(keys("fault.", InviteFault.Reason.values()));
        assertThat(bundle("people")).containsAll(keys("import.column.", InviteColumn.values()));
        assertThat(bundle("people")).containsAll(keys("import.help.", InviteColumn.values()));
    }

    @Test
    void everyWordForAStateOfOneKindIsOfOneThatThereIs() {
        Map<String, Enum<?>[]> kinds = Map.ofEntries(
                Map.entry("STATEMENT", StatementState.values()),
                Map.entry("SIGN_ON", SignOnState.values()),
                Map.entry("PLAN", PlanState.values()),
                Map.entry("PETITION", PetitionState.values()),
                Map.entry("ACTIVITY", ActivityState.values()),
                Map.entry("COMMITMENT", CommitmentState.values()),
                Map.entry("DELIVERY_COMMITMENT", DeliveryCommitmentState.values()),
                Map.entry("REQUEST", RequestState.values()),
                Map.entry("CALL", CallState.values()),
                Map.entry("OUTCOME", Outcome.values()),
                Map.entry("SEAT", SeatState.values()),
                Map.entry("INSTALMENT", InstalmentState.values()),
                Map.entry("GRANT_REPORT", GrantReportState.values()),
                Map.entry("REVEAL", RevealState.values()));
        List<String> there = kinds.entrySet().stream()
                .flatMap(kind -> keys("state." + kind.getKey() + ".", kind.getValue()).stream())
                .toList();

        assertThat(bundle("common"))
                .filteredOn(key -> key.matches("state\\.\\w+\\.\\w+"))
                .isNotEmpty()
                .isSubsetOf(there);
        assertThat(bundle("common")).containsAll(keys("state.", ActivityState.values()));
        assertThat(bundle("common")).containsAll(keys("state.", CommitmentState.values()));
        assertThat(bundle("common")).containsAll(keys("state.", Outcome.values()));
    }

    /** Such a key would show nothing, or the other one of two. */
    @Test
    void noKeyIsEmptyOrThereTwice() {
        for (Sources.Source text : Sources.texts()) {
            List<String> keys = text.lines()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();

            assertThat(keys).as(text.name()).doesNotHaveDuplicates();
        }
        bundles.forEach((name, texts) -> assertThat(texts.values()).as(name).allMatch(value -> !value.toString()
                .isBlank()));
    }

    /** Scripts fill its argument themselves. */
    private static final Set<String> FILLED_BY_SCRIPTS = Set.of("documentText['draft.kept']");

    @Test
    void whatIsReadWithoutArgumentsHasNone() {
        List<String> unfilled = new ArrayList<>();
        for (Sources.Source page : Sources.pages()) {
            find(WHOLE_KEY, page)
                    .filter(key -> !FILLED_BY_SCRIPTS.contains(key.group()))
                    .filter(key -> bundles.getOrDefault(key.group(1), new Properties())
                            .getProperty(key.group(2), "")
                            .contains("{"))
                    .forEach(key -> unfilled.add(page.name() + ": " + key.group()));
        }
        assertThat(unfilled).isEmpty();
        assertThat(Sources.pages()).noneMatch(page -> page.content().contains("h:outputFormat"));
    }

    @Test
    void everyLanguageSaysTheSame() {
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            Map<String, Properties> spoken = Sources.bundles(language.tag());
            if (spoken.isEmpty()) {
                continue;
            }
            assertThat(spoken.keySet()).as(language.name()).isEqualTo(bundles.keySet());
            spoken.forEach((name, texts) -> assertThat(BundleFaults.of(
                            language,
                            messages(bundles.getOrDefault(name, new Properties())),
                            messages(texts),
                            allowed(language, name)))
                    .as(name + "_" + language.tag())
                    .isEmpty());
        }
        assertThat(Sources.texts()).allMatch(file -> InterfaceLanguage.tags().stream()
                .anyMatch(tag -> file.name().endsWith("_" + tag + ".properties")));
    }

    @Test
    void lettersSayTheSameInEveryLanguage() {
        Map<String, String> english = messages(Sources.letters("en"));

        assertThat(english).isNotEmpty();
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            Map<String, String> spoken = messages(Sources.letters(language.tag()));
            assertThat(spoken.isEmpty() ? List.of() : BundleFaults.of(language, english, spoken, Allowed.NOTHING))
                    .as(language.name())
                    .isEmpty();
        }
    }

    /** A line must not break before a mark, and no mark is without its blank. */
    @Test
    void frenchMarksHaveTheirBlanks() {
        Map<String, Properties> french = Sources.bundles("fr");
        french.put("letter", Sources.letters("fr"));
        french.put("petition-mail", Sources.petitionMails("fr"));
        List<String> others = new ArrayList<>();
        french.forEach((name, texts) -> messages(texts).forEach((key, words) -> {
            if (OTHER_BLANK.matcher(SKELETON.matcher(words).replaceAll("")).find()) {
                others.add(name + " " + key + ": " + words);
            }
        }));
        assertThat(others).isEmpty();
    }

    /** What a file of exceptions, each with its reason, allows to a bundle. */
    private static Allowed allowed(InterfaceLanguage language, String bundle) {
        return new Allowed(
                Sources.exceptions("same", language.tag(), bundle), Sources.exceptions("wide", language.tag(), bundle));
    }

    private static Map<String, String> messages(Properties texts) {
        return texts.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, texts::getProperty));
    }

    private boolean has(String bundle, String key) {
        return bundle(bundle).contains(key);
    }

    private Set<String> bundle(String name) {
        return bundles.getOrDefault(name, new Properties()).stringPropertyNames();
    }

    private static Stream<MatchResult> find(Pattern pattern, Sources.Source source) {
        return pattern.matcher(source.content()).results();
    }

    private static List<String> keys(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> prefix + constant.name())
                .toList();
    }

    /** Some refusals say why, in a sentence for each reason. */
    private static Stream<String> sentences(JavaClass refusal) {
        if (!refusal.isAssignableTo(ReasonedRefusal.class)) {
            return Stream.of(key(refusal));
        }
        return Arrays.stream(refusal.reflect().getDeclaredClasses())
                .filter(Class::isEnum)
                .flatMap(reasons -> Arrays.stream(reasons.getEnumConstants()))
                .map(reason -> refusal.getSimpleName() + "." + reason);
    }

    /** A refusal that was renamed keeps its key. */
    private static String key(JavaClass refusal) {
        if (refusal.isEquivalentTo(BreakGlassAlreadyDecided.class)) {
            return BreakGlassAlreadyDecided.KEY;
        }
        return refusal.isEquivalentTo(NoTenantSelected.class) ? NoTenantSelected.KEY : refusal.getSimpleName();
    }

    private static List<String> namesOf(Class<?> kind) {
        return classesOf(kind).map(JavaClass::getSimpleName).toList();
    }

    private static Stream<JavaClass> classesOf(Class<?> kind) {
        return CLASSES.stream()
                .filter(one -> one.isAssignableTo(kind))
                .filter(one -> !one.isInterface() && !one.getModifiers().contains(JavaModifier.ABSTRACT));
    }
}
