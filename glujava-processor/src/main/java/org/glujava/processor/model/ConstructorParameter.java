package org.glujava.processor.model;

/** A parameter of a translator's constructor. */
public sealed interface ConstructorParameter permits ConstructorParameter.Context, OptionParameter {

    /** The {@code TranslatorContext}. */
    record Context() implements ConstructorParameter {}
}
