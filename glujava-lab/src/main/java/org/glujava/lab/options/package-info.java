/** {@code ./glujava options}: prints the options of translators. */
package org.glujava.lab.options;
