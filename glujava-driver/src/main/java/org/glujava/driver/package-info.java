/** The driver's translators. Each hooks all fops, and treats them as its name says. */
@NullMarked
package org.glujava.driver;

import org.jspecify.annotations.NullMarked;
