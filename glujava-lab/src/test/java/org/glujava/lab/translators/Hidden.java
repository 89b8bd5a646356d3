package org.glujava.lab.translators;

/** State that all instances would share if they did not have class loaders of their own. */
final class Hidden {
    static volatile String name = "";

    private Hidden() {}
}
