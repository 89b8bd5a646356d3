package org.glujava.processor;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Collects the faults of one class while it is checked, and prints them together. */
public final class Report {
    /** A place in the source where something can be printed. */
    @FunctionalInterface
    public interface Spot {
        /** Prints a message there. */
        void print(Diagnostic.Kind kind, String text);
    }

    private record Item(
            Diagnostic.Kind kind,
            String text,
            Element element,
            @Nullable Spot spot) {
        void printTo(Messager messager) {
            if (spot == null) {
                messager.printMessage(kind, text, element);
            } else {
                spot.print(kind, text);
            }
        }
    }

    private final List<Item> items = new ArrayList<>();
    private boolean leftToJavac;

    /** Adds a message at an element. */
    public void add(Message message, Element element, Object... values) {
        add(message, element, null, values);
    }

    /** Adds a message at a spot in an element. */
    public void addAt(Message message, Element element, Spot spot, Object... values) {
        add(message, element, spot, values);
    }

    private void add(Message message, Element element, @Nullable Spot spot, Object[] values) {
        if (message.kind() == Diagnostic.Kind.ERROR || !isSuppressed(message, element)) {
            items.add(new Item(message.kind(), message.format(values), place(element), spot));
        }
    }

    /** Returns whether the element or an enclosing one has {@code @SuppressWarnings} with the message's id. */
    private static boolean isSuppressed(Message message, Element element) {
        String quoted = '"' + message.id() + '"';
        for (Element at = element; at != null; at = at.getEnclosingElement()) {
            for (AnnotationMirror mirror : at.getAnnotationMirrors()) {
                if (mirror.getAnnotationType().toString().equals(SuppressWarnings.class.getName())
                        && mirror.toString().contains(quoted)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the field for a record component: javac has no line for the component itself. */
    private static Element place(Element element) {
        return element.getKind() == ElementKind.RECORD_COMPONENT
                ? ElementFilter.fieldsIn(Enclosing.of(element).getEnclosedElements()).stream()
                        .filter(field -> field.getSimpleName().equals(element.getSimpleName()))
                        .map(Element.class::cast)
                        .findFirst()
                        .orElse(element)
                : element;
    }

    /** Notes a fault that javac reports itself, such as a type that does not exist. */
    public void leaveToJavac() {
        leftToJavac = true;
    }

    /** Returns whether only warnings were found, or nothing. */
    public boolean isClean() {
        return !leftToJavac && items.stream().noneMatch(item -> item.kind() == Diagnostic.Kind.ERROR);
    }

    void printTo(Messager messager) {
        for (Item item : items) {
            item.printTo(messager);
        }
    }
}
