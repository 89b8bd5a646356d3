package org.glujava.lab.translators;

/** Stays out of the jar of {@link Unlinked}. */
final class LeftOut {
    void help() {}
}
