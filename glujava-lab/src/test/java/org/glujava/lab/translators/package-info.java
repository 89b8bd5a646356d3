/** Translators that misbehave, wait or hide files on purpose. The live tests pack them into jars. */
@NullMarked
package org.glujava.lab.translators;

import org.jspecify.annotations.NullMarked;
