package ngo.portal.launch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.SQLException;

/** Dependency rules between the packages of the launcher. */
@AnalyzeClasses(packages = "ngo.portal.launch", importOptions = DoNotIncludeTests.class)
class LauncherPackagesTest {

    @ArchTest
    static final ArchRule launcher_packages_have_no_cycles =
            slices().matching("ngo.portal.(**)").should().beFreeOfCycles();

    /** Later lines of a PostgreSQL message may contain data of a row: StartupRefused.firstLine leaves it out. */
    @ArchTest
    static final ArchRule nobody_says_all_that_a_database_says =
            noClasses().should().callMethod(SQLException.class, "getMessage");

    /** Each package is a slice, that of the entrance as well. */
    @ArchTest
    static void theWholeLauncherIsLookedAt(JavaClasses launcher) {
        assertThat(launcher.stream().map(JavaClass::getPackageName).distinct())
                .hasSizeGreaterThan(5)
                .contains("ngo.portal.launch");
    }
}
