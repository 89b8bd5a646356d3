/** The translators that are installed on this machine: their jars, versions and types. */
@NullMarked
package org.glujava.command.store;

import org.jspecify.annotations.NullMarked;
