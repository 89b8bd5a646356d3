package org.glujava.lab.live;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Marks live tests that do not depend on the JVM: {@code ./glujava test} runs them on the default JDK only. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("any-jdk")
@interface AnyJdk {}
