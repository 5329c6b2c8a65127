package dev.naadam.server.udp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class UdpArchitectureTest {

    private static final JavaClasses CLASSES = importMain();

    @Test
    void onlyOneClassKnowsNetty() {
        noClasses()
                .that()
                .haveNameNotMatching(".*NettyDatagramPort.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.netty..")
                .because("another transport must fit behind the interface")
                .check(CLASSES);
    }

    @Test
    void knowsNothingOfMatches() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.naadam.protocol..", "dev.naadam.game..", "dev.naadam.server.core..")
                .check(CLASSES);
    }

    private static JavaClasses importMain() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.naadam.server.udp");
    }
}
