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
 * @param parameters what to call it with, in its own order
 */
public record FopMethod(FopEntry fop, String name, List<FopParameter> parameters) {
    public FopMethod {
        parameters = List.copyOf(parameters);
    }

    /** The bits of the arguments that it declares, by their places in the fop table. */
    public int wanted() {
        return parameters.stream()
                .flatMap(this::slots)
                .mapToInt(slot -> 1 << slot.index())
                .reduce(0, (a, b) -> a | b);
    }

    /** Whether it declares an argument by its name: then it is called with the values of its fop's own slots. */
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
