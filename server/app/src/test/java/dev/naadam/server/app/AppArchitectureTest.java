package dev.naadam.server.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which package of the shell may know what. */
class AppArchitectureTest {

    private static final String APP = "dev.naadam.server.app";
    private static final JavaClasses CLASSES = importMain();
    private static final JavaClasses TESTS = importTests();

    @Test
    void onlyTheHttpServerKnowsNetty() {
        noClasses()
                .that()
                .resideOutsideOfPackage(APP + ".control..")
                .and()
                // Lettuce is configured with Netty's types
                .resideOutsideOfPackage(APP + ".store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.netty..")
                .check(CLASSES);
    }

    @Test
    void onlyMetricsAndBootKnowMicrometer() {
        noClasses()
                .that()
                .resideOutsideOfPackages(APP + ".metrics..", APP + ".boot..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.micrometer..")
                .check(CLASSES);
    }

    @Test
    void nobodyButMainKnowsBoot() {
        noClasses()
                .that()
                .resideOutsideOfPackage(APP + ".boot..")
                .and()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(APP + ".boot..")
                .check(CLASSES);
    }

    @Test
    void theLoopsKnowNeitherStoreNorApi() {
        noClasses()
                .that()
                .resideInAPackage(APP + ".loop..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(APP + ".store..", APP + ".redis..", APP + ".control..", APP + ".metrics..")
                .check(CLASSES);
    }

    @Test
    void theEnvironmentIsReadByMainAndInBootOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(APP + ".boot..")
                .and()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .should()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .check(CLASSES);
    }

    @Test
    void noTestSleeps() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", Duration.class)
                .check(TESTS);
    }

    @Test
    void testsAreNamedByTheirFixture() {
        List<String> strangers = TESTS.stream()
                .filter(type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Test.class)))
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.endsWith("Test") && !name.endsWith("IT"))
                .toList();

        assertThat(strangers).isEmpty();
    }

    private static JavaClasses importMain() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(APP);
    }

    private static JavaClasses importTests() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages(APP);
    }
}
