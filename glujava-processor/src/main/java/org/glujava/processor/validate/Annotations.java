package org.glujava.processor.validate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads annotations from the source, where values can be missing or wrong. */
final class Annotations {
    /** javac's value for an expression that it could not evaluate, and reports itself. */
    private static final String ERROR = "<error>";

    private Annotations() {}

    static Optional<AnnotationMirror> find(AnnotatedConstruct annotated, Class<?> type) {
        for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
            TypeElement element = (TypeElement) mirror.getAnnotationType().asElement();
            if (element.getQualifiedName().contentEquals(type.getName())) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }

    /** Returns a text; empty when it is missing or no text. */
    static Optional<String> text(AnnotationMirror mirror, String name) {
        return value(mirror, name)
                .map(AnnotationValue::getValue)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.equals(ERROR));
    }

    /** Returns the texts of an array; empty when it is missing. */
    static List<String> texts(AnnotationMirror mirror, String name) {
        return items(mirror, name)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.equals(ERROR))
                .toList();
    }

    /** Returns the values of an array of enum constants; empty when it is missing. */
    static List<VariableElement> constants(AnnotationMirror mirror, String name) {
        return items(mirror, name)
                .filter(VariableElement.class::isInstance)
                .map(VariableElement.class::cast)
                .toList();
    }

    private static Stream<?> items(AnnotationMirror mirror, String name) {
        Object values = value(mirror, name).map(AnnotationValue::getValue).orElse(List.of());
        return values instanceof List<?> list
                ? list.stream().map(item -> ((AnnotationValue) item).getValue())
                : Stream.of();
    }

    /** Returns whether the source gives a value, right or wrong. */
    static boolean gives(AnnotationMirror mirror, String name) {
        return value(mirror, name).isPresent();
    }

    /** Returns whether the source gives an empty array. */
    static boolean givesNothing(AnnotationMirror mirror, String name) {
        return value(mirror, name)
                .map(AnnotationValue::getValue)
                .filter(List.of()::equals)
                .isPresent();
    }

    /** Returns whether a boolean is given and true. */
    static boolean isTrue(AnnotationMirror mirror, String name) {
        return value(mirror, name)
                .map(AnnotationValue::getValue)
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }

    /** Returns whether a parameter or component, or its type, has the {@code @Nullable} of any library. */
    static boolean isNullable(Element parameter) {
        return hasNullable(parameter) || hasNullable(parameter.asType());
    }

    static boolean hasNullable(AnnotatedConstruct annotated) {
        return annotated.getAnnotationMirrors().stream()
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
    }

    private static Optional<AnnotationValue> value(AnnotationMirror mirror, String name) {
        for (ExecutableElement element : mirror.getElementValues().keySet()) {
            if (element.getSimpleName().contentEquals(name)) {
                return Optional.of(mirror.getElementValues().get(element));
            }
        }
        return Optional.empty();
    }
}
