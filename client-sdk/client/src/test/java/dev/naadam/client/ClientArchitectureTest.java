package dev.naadam.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ClientArchitectureTest {

    private static final JavaClasses CLIENT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.naadam.client");

    @Test
    void dependsOnTheJdkTheProtocolTheGameAndTwoSmallLibraries() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.net.ssl..",
                        "dev.naadam.client..",
                        "dev.naadam.protocol..",
                        "dev.naadam.game..",
                        "org.slf4j..",
                        "com.fasterxml.jackson.core..",
                        "org.jspecify..")
                .check(CLIENT);
    }

    @Test
    void onlyTheShellTouchesSocketsThreadsAndTheClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(NetworkLoop.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(NaadamClient.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(Connection.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(PlayerSocket.class.getName())
                .and()
                .doNotHaveFullyQualifiedName("dev.naadam.client.measure.ProbeLoop")
                .and()
                .resideOutsideOfPackage("dev.naadam.client.control")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio..", "java.net..")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .check(CLIENT);
    }

    @Test
    void parsesJsonOnlyForTheControlApi() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.naadam.client.control")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .check(CLIENT);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.naadam.(**)").should().beFreeOfCycles().check(CLIENT);
    }
}
