package org.glujava.fops;

import java.util.List;

/**
 * Constants that belong together.
 *
 * @param javaName the name of their Java type
 * @param isBits whether several of them can be in one number
 * @param isLong whether the number has 64 bits
 * @param meaning what they are about
 * @param fields parts of the number in which one constant excludes the others
 * @param constants in the order in which they are shown
 */
public record ConstantSet(
        String javaName, boolean isBits, boolean isLong, String meaning, List<Field> fields, List<Constant> constants) {

    /**
     * Some bits of a number that are one value.
     *
     * @param javaName the name of the method that gives it
     * @param cName the mask's
     */
    public record Field(String javaName, String cName, long mask) {}

    /**
     * A constant.
     *
     * @param javaName in Java
     * @param cName in C
     * @param isKernels whether only the kernel's own headers have it
     * @param value as the table writes it, which C and Java read alike
     * @param valueOnArm the same on aarch64
     * @param meaning what it means
     */
    public record Constant(
            String javaName, String cName, boolean isKernels, String value, String valueOnArm, String meaning) {
        /** Whether it is the same on all machines. */
        public boolean isSame() {
            return value.equals(valueOnArm);
        }
    }
}
