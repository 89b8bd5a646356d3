package org.glujava.processor.model;

import java.util.List;
import org.glujava.fops.Fop;

/**
 * The {@code @Fop} method of one fop. A method for several fops is here once for each.
 *
 * @param fop the fop
 * @param name the method's name
 * @param parameters what to call it with, in its own order
 */
public record FopMethod(Fop fop, String name, List<FopParameter> parameters) {
    public FopMethod {
        parameters = List.copyOf(parameters);
    }

    /** The bits of the arguments that it declares, by their places in the fop table. */
    public int wanted() {
        return parameters.stream()
                .filter(FopParameter.Argument.class::isInstance)
                .mapToInt(parameter -> 1 << ((FopParameter.Argument) parameter).slot().index())
                .reduce(0, (left, right) -> left | right);
    }
}
