/** Translators that misbehave, wait or hide on purpose; the live tests pack them into jars. */
@NullMarked
package org.glujava.lab.translators;

import org.jspecify.annotations.NullMarked;
