package org.glujava.processor.model;

/** A parameter of a translator's constructor, or of its {@code @Reconfigure} method. */
public sealed interface ConstructorParameter permits ConstructorParameter.Context, OptionParameter, RecordParameter {

    /** The {@code TranslatorContext}. */
    record Context() implements ConstructorParameter {}
}
