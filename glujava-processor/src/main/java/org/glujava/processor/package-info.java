/**
 * The annotation processor: checks each {@code @Translator} class against the fop table ({@code validate}), describes
 * it ({@code model}), and writes its stubs and its provider ({@code write}).
 */
@NullMarked
package org.glujava.processor;

import org.jspecify.annotations.NullMarked;
