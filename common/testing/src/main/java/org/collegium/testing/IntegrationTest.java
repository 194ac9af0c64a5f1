package org.collegium.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;

/// A test of a whole service as its own `main` starts it, on real PostgreSQL and Kafka, on a random port.
///
/// The main class is found from the test's package upwards, so the service's own `spring.config.name` holds
/// and nothing else needs to be said:
///
/// ```java
/// @IntegrationTest
/// class JoiningIT {
///     @Autowired MovableClock clock;
///     @LocalServerPort int port;
/// ```
///
/// Contexts are cached: tests of a service that name the same properties share one context and one database,
/// so each test makes its own people and employers.
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        useMainMethod = SpringBootTest.UseMainMethod.ALWAYS)
@ContextConfiguration(initializers = RealInfrastructure.class)
public @interface IntegrationTest {

    /// Properties that differ from the service's own, `key=value`.
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};

    /// Configuration in place of the service's own main class, for tests of the common modules.
    @AliasFor(annotation = SpringBootTest.class, attribute = "classes")
    Class<?>[] classes() default {};
}
