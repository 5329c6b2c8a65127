package dev.naadam.protocol;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.naadam.protocol.ticket.WireAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.naadam.protocol");

    @Test
    void needsNothingButTheJdk() {
        classes()
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("dev.naadam.protocol..", "java..", "javax.crypto..", "org.jspecify.."))
                .check(MAIN);
    }

    @Test
    void drawsNoRandomnessByItself() {
        noClasses()
                .should()
                .dependOnClassesThat(assignableTo(RandomGenerator.class))
                .orShould()
                .dependOnClassesThat(assignableTo(Random.class))
                .orShould()
                .dependOnClassesThat(assignableTo(SecureRandom.class))
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .check(MAIN);
    }

    @Test
    void readsNoClock() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("java.time.."))
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(MAIN);
    }

    @Test
    void doesNoInputAndOutput() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.nio.channels..", "java.nio.file..", "java.util.logging.."))
                .orShould()
                .dependOnClassesThat(resideInAPackage("java.io").and(not(assignableTo(java.io.Serializable.class))))
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(MAIN);
    }

    @Test
    void knowsSocketAddressesOnlyInWireAddress() {
        noClasses()
                .that(not(assignableTo(WireAddress.class)))
                .should()
                .dependOnClassesThat(resideInAPackage("java.net"))
                .check(MAIN);
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("java.net")
                        .and(not(assignableTo(InetAddress.class)))
                        .and(not(assignableTo(InetSocketAddress.class)))
                        .and(not(assignableTo(UnknownHostException.class))))
                .check(MAIN);
    }

    @Test
    void startsNoThreads() {
        noClasses()
                .should()
                .dependOnClassesThat(assignableTo(Thread.class))
                .orShould()
                .dependOnClassesThat(resideInAPackage("java.util.concurrent.."))
                .check(MAIN);
    }

    @Test
    void hasNoPackageCycles() {
        slices().matching("dev.naadam.protocol.(*)..").should().beFreeOfCycles().check(MAIN);
    }
}
