package org.glujava.processor.validate;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Checks the types that methods declare to throw. Generated code declares {@code throws Exception}. */
final class Throwables {
    private final Types types;
    private final TypeMirror exception;
    private final TypeMirror error;

    Throwables(Elements elements, Types types) {
        this.types = types;
        this.exception = elements.getTypeElement(Exception.class.getName()).asType();
        this.error = elements.getTypeElement(Error.class.getName()).asType();
    }

    /** Returns a declared type that is neither an Exception nor an Error. */
    Optional<String> tooWide(ExecutableElement method) {
        return method.getThrownTypes().stream()
                .filter(type -> type.getKind() != TypeKind.ERROR)
                .filter(type -> !types.isSubtype(type, exception) && !types.isSubtype(type, error))
                .map(TypeText::of)
                .findFirst();
    }
}
