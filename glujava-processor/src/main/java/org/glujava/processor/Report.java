package org.glujava.processor;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/** What is wrong with one class: collected while it is checked, and printed together. */
public final class Report {
    private record Item(Diagnostic.Kind kind, String text, Element element) {}

    private final List<Item> items = new ArrayList<>();
    private boolean leftToJavac;

    /** Adds a message at an element. */
    public void add(Message message, Element element, Object... values) {
        items.add(new Item(message.kind(), message.format(values), place(element)));
    }

    /** javac knows no line of a record's component, but that of its field. */
    private static Element place(Element element) {
        return element.getKind() == ElementKind.RECORD_COMPONENT
                ? ElementFilter.fieldsIn(element.getEnclosingElement().getEnclosedElements()).stream()
                        .filter(field -> field.getSimpleName().equals(element.getSimpleName()))
                        .map(Element.class::cast)
                        .findFirst()
                        .orElse(element)
                : element;
    }

    /** Something is wrong that javac reports itself, such as a type that does not exist. */
    public void leaveToJavac() {
        leftToJavac = true;
    }

    /** Whether nothing worse than a warning was found. */
    public boolean isClean() {
        return !leftToJavac && items.stream().noneMatch(item -> item.kind() == Diagnostic.Kind.ERROR);
    }

    void printTo(Messager messager) {
        for (Item item : items) {
            messager.printMessage(item.kind(), item.text(), item.element());
        }
    }
}
