package org.glujava.processor.model;

import com.palantir.javapoet.ClassName;

/**
 * A {@code @Notify} method.
 *
 * @param event the type of the events that it takes
 * @param name its name
 * @param decides whether it says if the event goes on
 */
public record NotifyMethod(ClassName event, String name, boolean decides) {}
