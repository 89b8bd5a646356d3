package org.glujava.lab.translators;

/** State that would be shared by all instances, had they not each a class loader of their own. */
final class Hidden {
    static volatile String name = "";

    private Hidden() {}
}
