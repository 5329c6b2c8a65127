package dev.naadam.loadtest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.naadam.server.udp.SocketDrops;
import org.junit.jupiter.api.Test;

class LoadtestArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.naadam.loadtest");

    @Test
    void measuresAndTheServerKnowNothingOfEachOtherNorOfTheWordsTheyAreToldIn() {
        noClasses()
                .that()
                .resideInAPackage("dev.naadam.loadtest.fleet")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.naadam.loadtest", "dev.naadam.loadtest.node", "dev.naadam.loadtest.report")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("dev.naadam.loadtest.node")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.naadam.loadtest", "dev.naadam.loadtest.fleet", "dev.naadam.loadtest.report")
                .check(CLASSES);
    }

    @Test
    void packagesDependOnEachOtherInNoCircle() {
        slices().matching("dev.naadam.(loadtest..)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void botsNeedNoNettyAndNothingOfTheServerButWhatTheKernelDropped() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.netty..", "dev.naadam.server..")
                        .and(DescribedPredicate.not(type(SocketDrops.class))))
                .check(CLASSES);
    }
}
