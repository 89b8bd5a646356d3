/**
 * The interfaces between generated code and GluJava's runtime. Translator authors do not use them: the annotation
 * processor writes a {@link org.glujava.spi.TranslatorProvider} for each translator.
 */
@NullMarked
package org.glujava.spi;

import org.jspecify.annotations.NullMarked;
