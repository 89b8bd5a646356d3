package org.glujava.lab.live;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Live tests of what is the same with every JVM: {@code ./glujava test} runs them on the default JDK only. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("any-jdk")
@interface AnyJdk {}
