/**
 * The annotation processor: it checks each {@code @Translator} class against the fop table ({@code validate}), keeps
 * what it found ({@code model}), and writes the class's stubs and its provider ({@code write}).
 */
@NullMarked
package org.glujava.processor;

import org.jspecify.annotations.NullMarked;
