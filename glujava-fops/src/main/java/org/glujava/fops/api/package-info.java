/** Records the public API of a module, with which later builds are compared. */
package org.glujava.fops.api;
