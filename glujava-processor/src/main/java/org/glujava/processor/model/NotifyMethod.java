package org.glujava.processor.model;

import com.palantir.javapoet.ClassName;

/**
 * A {@code @Notify} method.
 *
 * @param event the type of the events that it takes
 * @param name its name
 * @param decides whether it returns a boolean, by which it can stop the event
 */
public record NotifyMethod(ClassName event, String name, boolean decides) {}
