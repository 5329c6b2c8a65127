package dev.naadam.server.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CoreArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.naadam.server.core");

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("dev.naadam.server.core");

    /** Every way to another run with another result: chance, clocks, and functions that round differently elsewhere. */
    private static final List<String> FORBIDDEN_CALLS = List.of(
            System.class.getName() + ".nanoTime",
            System.class.getName() + ".currentTimeMillis",
            Instant.class.getName() + ".now",
            Math.class.getName() + ".random",
            UUID.class.getName() + ".randomUUID",
            Set.class.getName() + ".of",
            Set.class.getName() + ".copyOf",
            Map.class.getName() + ".of",
            Map.class.getName() + ".copyOf",
            Map.class.getName() + ".ofEntries",
            Math.class.getName() + ".sin",
            Math.class.getName() + ".cos",
            Math.class.getName() + ".tan",
            Math.class.getName() + ".asin",
            Math.class.getName() + ".acos",
            Math.class.getName() + ".atan",
            Math.class.getName() + ".atan2",
            Math.class.getName() + ".exp",
            Math.class.getName() + ".log",
            Math.class.getName() + ".pow");

    @Test
    void dependsOnProtocolGameAndTheCoreOfTheJdk() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "dev.naadam.server.core..",
                                "dev.naadam.protocol..",
                                "dev.naadam.game",
                                "java.lang",
                                "java.lang.annotation",
                                "java.lang.invoke",
                                "java.lang.runtime",
                                "java.security",
                                "java.util",
                                "java.util.concurrent.atomic",
                                "java.util.function",
                                "org.jspecify..")
                        .or(belongToAnyOf(Charset.class, StandardCharsets.class)))
                .check(CLASSES);
    }

    @Test
    void knowsNeitherThreadsNorChanceNorTablesWithoutOrder() {
        noClasses()
                .should()
                .dependOnClassesThat(belongToAnyOf(
                        Thread.class, Clock.class, Random.class, SecureRandom.class, HashMap.class, HashSet.class))
                .check(CLASSES);
    }

    @Test
    void callsNothingThatDiffersBetweenTwoRuns() {
        for (JavaClass type : CLASSES) {
            for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                String target = call.getTargetOwner().getName() + "." + call.getName();
                assertThat(FORBIDDEN_CALLS).as(call.getDescription()).doesNotContain(target);
            }
        }
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.naadam.server.core.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void theNameOfATestClassSaysItsKind() {
        for (JavaClass type : TESTS) {
            boolean hasTests = type.getMethods().stream().anyMatch(CoreArchitectureTest::isTest);
            assertThat(type.getSimpleName().matches(".*(Test|SimTest|IT)"))
                    .as(type.getName())
                    .isEqualTo(hasTests);
        }
    }

    private static boolean isTest(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().getName().matches(".*\\.(Test|ParameterizedTest)"));
    }
}
