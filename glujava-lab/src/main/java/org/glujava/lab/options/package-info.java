/** {@code ./glujava options}: what the options of translators may be. */
package org.glujava.lab.options;
