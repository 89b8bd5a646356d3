package org.glujava.processor;

import java.util.Objects;
import javax.lang.model.element.Element;

/** The element around a member or a type. */
public final class Enclosing {
    private Enclosing() {}

    /** Returns the element that encloses a member or a type; only modules, and packages outside of them, have none. */
    public static Element of(Element memberOrType) {
        return Objects.requireNonNull(memberOrType.getEnclosingElement());
    }
}
