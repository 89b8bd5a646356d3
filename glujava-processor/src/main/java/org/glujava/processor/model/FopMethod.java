package org.glujava.processor.model;

import java.util.List;
import java.util.stream.Stream;
import org.glujava.fops.FopEntry;
import org.glujava.fops.Slot;

/**
 * The {@code @Fop} method of one fop. A method for several fops is here once for each.
 *
 * @param fop the fop
 * @param name the method's name
 * @param parameters its parameters, in order
 */
public record FopMethod(FopEntry fop, String name, List<FopParameter> parameters) {
    public FopMethod {
        parameters = List.copyOf(parameters);
    }

    /** Returns a bit for each argument that it declares, by its place in the fop table. */
    public int wanted() {
        return parameters.stream()
                .flatMap(this::slots)
                .mapToInt(slot -> 1 << slot.index())
                .reduce(0, (a, b) -> a | b);
    }

    /** Returns whether it declares an argument by name. It is called with the values of its fop's own slots then. */
    public boolean takesNamedArguments() {
        return parameters.stream().anyMatch(FopParameter.Argument.class::isInstance);
    }

    private Stream<Slot> slots(FopParameter parameter) {
        if (parameter instanceof FopParameter.Argument argument) {
            return Stream.of(argument.slot());
        }
        return parameter instanceof FopParameter.AllArguments ? fop.javaArgs().stream() : Stream.empty();
    }
}
