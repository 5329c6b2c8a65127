package dev.naadam.server.app.control.http;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The use cases know no HTTP, and the HTTP layer knows no store and no shard. */
final class LayersTest {

    private static final String CONTROL = "dev.naadam.server.app.control";

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        // the names of the classes of Armeria and Jackson are enough; reading them too took ten seconds
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(CONTROL);
    }

    @Test
    void useCasesKnowNoHttpAndNoJson() {
        noClasses()
                .that()
                .resideInAPackage(CONTROL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CONTROL + ".http", "com.linecorp..", "com.fasterxml..", "io.netty..")
                .check(classes);
    }

    @Test
    void nothingHereKnowsTheStoreOrTheTransport() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.lettuce..",
                        "com.esotericsoftware..",
                        "dev.naadam.server.app.store..",
                        "dev.naadam.server.udp..")
                .check(classes);
    }
}
