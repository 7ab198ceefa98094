package io.greenlit.systemtests.structure;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;

/** The structure that the design asks for, as rules about packages. */
final class Rules {

  private Rules() {}

  /**
   * Domain packages hold records, sealed types and functions: no framework, broker, wire format or
   * HTTP.
   */
  static ArchRule areFreeOfFrameworks(String... packages) {
    return noClasses()
        .that(resideInAnyPackage(packages))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.springframework..",
                "reactor..",
                "io.netty..",
                "io.micrometer..",
                "org.apache.kafka..",
                "org.apache.avro..",
                "io.greenlit.schemas..",
                "io.greenlit.platform..",
                "java.net.http..",
                "org.slf4j..",
                "io.greenlit..kafka..",
                "io.greenlit..web..",
                "io.greenlit..http.."))
        .as("domain packages are free of frameworks");
  }

  /** The same input gives the same output: time and ids are arguments. */
  static ArchRule knowNeitherClockNorChance(String... packages) {
    return noClasses()
        .that(resideInAnyPackage(packages))
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(InstantSource.class, "system")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Random.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ThreadLocalRandom.class)
        .as("domain packages know neither clock nor chance");
  }

  /** The services agree on contracts only. */
  static ArchRule doNotKnow(String of, String... others) {
    return noClasses()
        .that(resideInAnyPackage(of))
        .should()
        .dependOnClassesThat(resideInAnyPackage(others))
        .as(of + " does not know " + String.join(", ", others));
  }

  /** Nothing waits by the clock: neither code nor tests. */
  static ArchRule doNotSleep(String... packages) {
    return noClasses()
        .that(resideInAnyPackage(packages))
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(Thread.class, "sleep", Duration.class)
        .as("nothing sleeps: wait for a condition");
  }

  /** Every package says that its types are not null unless they say so. */
  static ArchRule areNullMarked(String... packages) {
    return classes().that(resideInAnyPackage(packages)).should(liveInANullMarkedPackage());
  }

  private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(
            new SimpleConditionEvent(
                type, marked, type.getName() + ": add package-info.java with @NullMarked"));
      }
    };
  }
}
