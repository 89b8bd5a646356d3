package org.glujava.processor.model;

import org.glujava.fops.Slot;

/** A parameter of a {@code @Fop} method. */
public sealed interface FopParameter {

    /** The way in which the type of a frame, or of all arguments, names the fop's reply. */
    enum ReplyType {
        /** By the reply class: {@code Frame<LookupReply>}. */
        NAMED,
        /** By the method's type parameter: {@code Frame<R>}. */
        VARIABLE,
        /** Not at all: {@code Frame<?>}. */
        ANY;

        private ReplyType naming() {
            return this == VARIABLE ? NAMED : this;
        }
    }

    /** Returns this parameter with the reply class instead of the method's type parameter. */
    default FopParameter naming() {
        return this;
    }

    /** The frame. */
    record Frame(ReplyType reply) implements FopParameter {
        @Override
        public FopParameter naming() {
            return new Frame(reply.naming());
        }
    }

    /** All arguments of the fop, for a method that takes several fops. */
    record AllArguments(ReplyType reply) implements FopParameter {
        @Override
        public FopParameter naming() {
            return new AllArguments(reply.naming());
        }
    }

    /** An argument of the fop. */
    record Argument(Slot slot) implements FopParameter {}
}
