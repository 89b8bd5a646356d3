package org.glujava.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Closes the graphs that a test makes, and fails the test for problems of a translator that the test has not taken: see
 * {@link Problem.Kind}.
 *
 * <pre>{@code
 * @GluJavaTest
 * class NegativeLookupTest {
 *     private final TestGraph graph = TestGraph.of(NegativeLookup.class).build();
 * }
 * }</pre>
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TranslatorExtension.class)
public @interface GluJavaTest {}
