package ngo.portal;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import javax.xml.stream.XMLInputFactory;
import ngo.portal.ejb.access.ClockProducer;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.ejb.vault.KeyStoreService;
import ngo.portal.persistence.document.AmendmentState;
import ngo.portal.persistence.lifecycle.State;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.shared.Owned;
import ngo.portal.persistence.shared.Refusal;
import ngo.portal.persistence.shared.SafeXml;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.statement.SignOnState;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.text.table.Csv;
import ngo.portal.web.document.NumberedLines;
import ngo.portal.web.shared.Markup;
import ngo.portal.web.shared.MessageSummary;
import ngo.portal.web.shared.PrintedPage;
import ngo.portal.web.shared.RequestPath;
import ngo.portal.web.shared.Text;

/** Who may know whom. docs/architecture.md says why. */
@AnalyzeClasses(packages = "ngo.portal", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String WEB = "ngo.portal.web..";
    private static final String EJB = "ngo.portal.ejb..";
    private static final String PERSISTENCE = "ngo.portal.persistence..";
    private static final String SAMPLE = "ngo.portal.sample..";
    private static final String TEXT_KIT = "ngo.portal.persistence.text..";
    private static final String WEB_SECURITY = "ngo.portal.web.security..";
    private static final String SHARED = "ngo.portal.web.shared..";
    private static final String NAVIGATION = "ngo.portal.web.navigation..";
    private static final String API = "ngo.portal.web.api..";
    private static final String EVENT = "ngo.portal.ejb.event..";
    /** Fills a database for measuring, as the owner of its tables and from outside; the portal never runs it. */
    private static final String SEED = "ngo.portal.persistence.schema.Seed";

    private static final String VALUES = "ngo.portal.persistence.shared.ValueReader";
    private static final String PROOF = "ngo.portal.persistence.proof..";
    private static final String OWN_KEY = "ngo.portal.persistence.ownkey..";

    /** A program of its own, which nobody injects anything into. */
    private static final String VERIFIER = "ngo.portal.persistence.proof.Verify";

    private static final String HOOK = "ngo.portal.persistence.tenant.TenantHook";
    private static final String[] OBSERVERS = {"ngo.portal.ejb.audit..", "ngo.portal.ejb.notification.."};
    private static final String[] BASE_PACKAGES = {
        "ngo.portal.persistence.shared..",
        "ngo.portal.persistence.lifecycle..",
        "ngo.portal.persistence.tenant..",
        "ngo.portal.persistence.access..",
        "ngo.portal.persistence.organisation..",
        "ngo.portal.persistence.setting..",
        "ngo.portal.persistence.outbox..",
        "ngo.portal.persistence.text..",
        "ngo.portal.ejb.access..",
        "ngo.portal.ejb.action..",
        "ngo.portal.ejb.event.."
    };
    private static final String[] DOCUMENT = {
        "ngo.portal.persistence.document..", "ngo.portal.ejb.document..", "ngo.portal.web.document.."
    };

    private static final String[] VAULT = {"ngo.portal.persistence.vault..", "ngo.portal.ejb.vault.."};
    private static final String KEYS = "ngo.portal.persistence.vault..";

    @ArchTest
    static final ArchRule everything_leads_downwards = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("web")
            .definedBy(WEB)
            .layer("ejb")
            .definedBy(EJB)
            .layer("persistence")
            .definedBy(PERSISTENCE)
            .whereLayer("web")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ejb")
            .mayOnlyBeAccessedByLayers("web")
            .whereLayer("persistence")
            .mayOnlyBeAccessedByLayers("ejb", "web");

    @ArchTest
    static final ArchRule what_is_below_knows_no_pages = noClasses()
            .that(resideInAnyPackage(PERSISTENCE, EJB, SAMPLE))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "org.primefaces..");

    /** Besides them: refusals, which are said to people, the text kit and the parser, which are no data, and the context of web.security. */
    @ArchTest
    static final ArchRule web_sees_only_records_and_enums = noClasses()
            .that(resideInAPackage(WEB))
            .should(dependOnClassesThat(resideInAPackage(PERSISTENCE)
                    .and(describe(
                            "are neither records nor enums",
                            it -> !it.getBaseComponentType().isRecord()
                                    && !it.getBaseComponentType().isEnum()))
                    .and(not(assignableTo(Refusal.class)))
                    .and(not(assignableTo(State.class)))
                    .and(not(resideInAPackage(TEXT_KIT)))
                    .and(not(type(InputParser.class)))
                    .and(not(type(TenantContext.class)))));

    /** What the one reads as a page the other could read as a call of a program. */
    @ArchTest
    static final ArchRule only_one_class_reads_addresses_as_they_were_sent = noClasses()
            .that()
            .doNotBelongToAnyOf(RequestPath.class)
            .should()
            .callMethodWhere(describe(
                    "an address is read as it was sent",
                    call -> call.getTargetOwner().isAssignableTo(HttpServletRequest.class)
                            && Set.of("getRequestURI", "getRequestURL").contains(call.getName())));

    /** Everywhere else what is written into a page is escaped. A page that is kept as a file cleans what it is given once more. */
    @ArchTest
    static final ArchRule only_paragraphs_are_written_as_they_are = noClasses()
            .that()
            .doNotBelongToAnyOf(NumberedLines.class, PrintedPage.class)
            .should()
            .callMethod(Markup.class, "clean", String.class);

    @ArchTest
    static final ArchRule only_web_security_and_the_api_see_the_context = noClasses()
            .that(resideInAPackage(WEB).and(not(resideInAnyPackage(WEB_SECURITY, API))))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(TenantContext.class);

    @ArchTest
    static final ArchRule services_hand_out_no_entities = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .and()
            .arePublic()
            .should(Conditions.handOutNo(describe("entities", it -> it.isAnnotatedWith(Entity.class))));

    @ArchTest
    static final ArchRule only_repositories_query = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Repository")
            .and()
            .doNotBelongToAnyOf(Sql.class, Select.class, Owned.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    /** What is made while a class is loaded stays in it, where the test that asks every query finds it. */
    @ArchTest
    static final ArchRule queries_are_constants = noClasses()
            .should()
            .callMethodWhere(describe(
                    "a query is made",
                    call -> call.getTargetOwner().isEquivalentTo(Select.class)
                            && call.getName().equals("of")
                            && !call.getOrigin().getName().equals("<clinit>")));

    /** The server gets its connections from our data source, which opens none itself. */
    @ArchTest
    static final ArchRule only_the_hook_opens_the_connection = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(HOOK)
            .and()
            .doNotHaveFullyQualifiedName(SEED)
            .and()
            .doNotHaveFullyQualifiedName("ngo.portal.ejb.access.AddressedDataSource")
            .should(dependOnClassesThat(assignableTo(Connection.class)
                    .or(assignableTo(java.sql.Statement.class))
                    .or(assignableTo(DataSource.class))));

    @ArchTest
    static final ArchRule entities_have_no_setters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .or()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(MappedSuperclass.class)
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule nobody_sets_a_state = noMethods().should().haveName("setState");

    @ArchTest
    static final ArchRule pages_and_entities_do_not_catch = classes()
            .that()
            .haveSimpleNameEndingWith("Page")
            .or()
            .areAnnotatedWith(Entity.class)
            .should(Conditions.catchNothing(DescribedPredicate.alwaysTrue()));

    /** A service may translate what a library throws, never swallow what one of us says or everything at once. */
    @ArchTest
    static final ArchRule services_swallow_nothing_of_ours = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .should(Conditions.catchNothing(describe(
                    "ours or everything",
                    it -> it.getPackageName().startsWith("ngo.portal")
                            || it.isEquivalentTo(RuntimeException.class)
                            || it.isEquivalentTo(Exception.class))));

    /** What was said is read where all of it is gathered for the head of the page. */
    @ArchTest
    static final ArchRule only_text_speaks_to_the_user = noClasses()
            .that()
            .doNotBelongToAnyOf(Text.class, MessageSummary.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(FacesMessage.class);

    @ArchTest
    static final ArchRule lines_and_details_are_records = classes()
            .that()
            .haveSimpleNameEndingWith("Row")
            .or()
            .haveSimpleNameEndingWith("Detail")
            .or()
            .haveSimpleNameEndingWith("View")
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule events_are_records = classes()
            .that()
            .areAssignableTo(PortalEvent.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords();

    /** All that can happen in a feature is read in one file, in the order in which it happens. */
    @ArchTest
    static final ArchRule events_are_declared_in_the_file_of_their_feature = classes()
            .that()
            .areAssignableTo(PortalEvent.class)
            .and()
            .areNotInterfaces()
            .should(Conditions.beDeclaredInside(describe(
                    "a sealed interface of events",
                    it -> it.isAssignableTo(PortalEvent.class) && it.reflect().isSealed())));

    /** All that a feature refuses is read in one file; one that refuses a single thing needs no file around it. */
    @ArchTest
    static void refusalsAreDeclaredInTheFileOfTheirFeature(JavaClasses portal) {
        Map<String, Set<String>> files = portal.stream()
                .filter(one -> one.isAssignableTo(Refusal.class))
                .filter(one -> !one.getModifiers().contains(JavaModifier.ABSTRACT))
                .collect(groupingBy(
                        JavaClass::getPackageName,
                        TreeMap::new,
                        mapping(Conditions::file, toCollection(TreeSet::new))));

        assertThat(files)
                .hasSizeGreaterThan(10)
                .allSatisfy((feature, names) -> assertThat(names).as(feature).hasSize(1));
    }

    /** The state of an organisation is derived, and an amendment is answered once: neither has transitions. */
    @ArchTest
    static final ArchRule states_are_enums_that_know_their_steps = classes()
            .that()
            .haveNameMatching(".*[a-z]State")
            .and()
            .doNotBelongToAnyOf(SignOnState.class, AmendmentState.class)
            .should()
            .beEnums()
            .andShould()
            .beAssignableTo(State.class);

    @ArchTest
    static final ArchRule services_are_stateless =
            classes().that().haveSimpleNameEndingWith("Service").should().beAnnotatedWith(Stateless.class);

    @ArchTest
    static final ArchRule services_keep_nothing = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .and()
            .areNotStatic()
            .should()
            .beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule use_cases_run_in_a_transaction =
            classes().that().areAnnotatedWith(Stateless.class).should(Conditions.alwaysRunInATransaction());

    @ArchTest
    static final ArchRule schedulers_hold_no_transaction_around_their_work =
            methods().that().areAnnotatedWith(Schedule.class).should(Conditions.beInABeanThatManagesItsTransactions());

    /** The container passes on what is public; a call of anything else comes back as a fault while the portal runs. */
    @ArchTest
    static final ArchRule what_others_ask_of_an_enterprise_bean_is_public = methods()
            .that()
            .areDeclaredInClassesThat(annotatedWith(Stateless.class).or(annotatedWith(Singleton.class)))
            .and()
            .areNotPrivate()
            .and()
            .areNotStatic()
            .and()
            .areNotAnnotatedWith(PostConstruct.class)
            .and()
            .areNotAnnotatedWith(PreDestroy.class)
            .should()
            .bePublic();

    @ArchTest
    static final ArchRule nothing_lives_in_a_session = noClasses().should().beAnnotatedWith(SessionScoped.class);

    @ArchTest
    static final ArchRule no_junk_drawers =
            noClasses().should().haveNameMatching(".*\\.(\\w*(Utils?|Helper|Manager|Impl)|(Base|Abstract)[A-Z]\\w*)");

    /**
     * A parser of the platform takes whatever length and exponent it is given. {@code ValueReader} reads what the database has
     * checked, and the sample reads its own files.
     */
    @ArchTest
    static final ArchRule one_class_parses_what_people_send = noClasses()
            .that(not(resideInAPackage(SAMPLE)))
            .and()
            .doNotBelongToAnyOf(InputParser.class)
            .and()
            .doNotHaveFullyQualifiedName(VALUES)
            .should(Conditions.parseText(
                    BigDecimal.class,
                    BigInteger.class,
                    Integer.class,
                    Long.class,
                    Short.class,
                    Float.class,
                    Double.class,
                    LocalDate.class,
                    LocalDateTime.class,
                    OffsetDateTime.class,
                    ZonedDateTime.class,
                    Instant.class,
                    Year.class,
                    YearMonth.class,
                    Period.class,
                    Duration.class,
                    UUID.class));

    /** A parser as the platform makes it reads files and calls servers that the XML names, and is filled by a few lines of entities. */
    @ArchTest
    static final ArchRule one_class_makes_parsers_of_xml = noClasses()
            .that()
            .doNotBelongToAnyOf(SafeXml.class)
            .should(dependOnClassesThat(assignableTo(XMLInputFactory.class)
                    .or(resideInAnyPackage("javax.xml.parsers..", "org.xml.sax.."))));

    @ArchTest
    static final ArchRule time_is_injected = noClasses()
            .that()
            .doNotBelongToAnyOf(ClockProducer.class)
            .and()
            .doNotHaveFullyQualifiedName(HOOK)
            .should(Conditions.askTheMachineForTheTime());

    @ArchTest
    static final ArchRule the_clock_is_created_in_one_place = noClasses()
            .that()
            .doNotBelongToAnyOf(ClockProducer.class)
            .and()
            .doNotHaveFullyQualifiedName(HOOK)
            .and()
            .doNotHaveFullyQualifiedName(VERIFIER)
            .should()
            .callMethodWhere(describe(
                    "a system clock is made",
                    call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                            && call.getName().startsWith("system")));

    /** Verifiers trust no library of the portal. Nullness annotations are gone at runtime. */
    @ArchTest
    static final ArchRule the_verifier_depends_on_java_alone = classes()
            .that(resideInAPackage(PROOF))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(PROOF, "java..", "org.jspecify.annotations"));

    /** The program that organisations open with is as small as it can be: they run it beside their most important key. */
    @ArchTest
    static final ArchRule own_keys_depend_on_java_and_tink_alone = classes()
            .that(resideInAPackage(OWN_KEY))
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(OWN_KEY, "java..", "com.google.crypto.tink..", "org.jspecify.annotations")
                            .or(type(Csv.class)));

    /** Of events only the interface; and the packages that everything depends on, since what they have written is read as well. */
    @ArchTest
    static final ArchRule observers_know_no_feature = noClasses()
            .that(resideInAnyPackage(OBSERVERS))
            .should(dependOnClassesThat(resideInAPackage(EJB)
                    .and(not(resideInAnyPackage(BASE_PACKAGES)))
                    .and(not(resideInAnyPackage(OBSERVERS)))));

    @ArchTest
    static final ArchRule base_packages_know_no_feature = noClasses()
            .that(resideInAnyPackage(BASE_PACKAGES))
            .should(dependOnClassesThat(
                    resideInAnyPackage(PERSISTENCE, EJB).and(not(resideInAnyPackage(BASE_PACKAGES)))));

    /** Code that all kinds of documents share is in the base packages, which know no kind of document. */
    @ArchTest
    static final ArchRule what_documents_have_in_common_knows_no_kind = noClasses()
            .that(resideInAnyPackage(DOCUMENT))
            .should(dependOnClassesThat(resideInAnyPackage(PERSISTENCE, EJB, WEB)
                    .and(not(resideInAnyPackage(BASE_PACKAGES)))
                    .and(not(resideInAnyPackage(DOCUMENT)))
                    .and(not(resideInAnyPackage(SHARED, NAVIGATION)))));

    /** Features keep their secrets in the vault, which knows none of them. */
    @ArchTest
    static final ArchRule the_vault_knows_no_feature = noClasses()
            .that(resideInAnyPackage(VAULT))
            .should(dependOnClassesThat(resideInAnyPackage(PERSISTENCE, EJB)
                    .and(not(resideInAnyPackage(BASE_PACKAGES)))
                    .and(not(resideInAnyPackage(VAULT)))));

    /** A class that held a key could keep it longer than a request. */
    @ArchTest
    static final ArchRule only_the_vault_touches_keys = noClasses()
            .that(not(resideInAnyPackage(VAULT)))
            .should(dependOnClassesThat(resideInAPackage(KEYS).or(type(KeyStoreService.class))));

    @ArchTest
    static final ArchRule features_go_round_in_no_circles =
            slices().matching("ngo.portal.(*).(*)..").should().beFreeOfCycles();

    /** A rule about a package that does not exist would hold for ever. */
    @ArchTest
    static void everyPackageARuleNamesExists(JavaClasses portal) {
        Stream.of(
                        Stream.of(
                                WEB,
                                EJB,
                                SAMPLE,
                                PERSISTENCE,
                                TEXT_KIT,
                                WEB_SECURITY,
                                SHARED,
                                NAVIGATION,
                                API,
                                EVENT,
                                PROOF,
                                OWN_KEY),
                        Stream.of(OBSERVERS),
                        Stream.of(DOCUMENT),
                        Stream.of(VAULT),
                        Stream.of(BASE_PACKAGES))
                .flatMap(names -> names)
                .forEach(name ->
                        assertThat(portal.that(resideInAPackage(name))).as(name).isNotEmpty());
    }

    /** All three jars are looked at, not only the pages. */
    @ArchTest
    static void theWholePortalIsLookedAt(JavaClasses portal) {
        assertThat(portal.contain(HOOK)).isTrue();
        assertThat(portal.stream().map(JavaClass::getSimpleName))
                .contains("Statement", "StatementService", "StatementPage");
    }
}
