package dev.timens.it.machinecode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * One method's instructions as text that two JVMs can be compared by: what depends on where the JVM
 * put things is replaced. Places in the method itself become labels; of other addresses the offset in
 * their page stays, which address space randomisation leaves: it still tells one function of the JVM
 * from another.
 */
final class MainCode {
    private static final int PAGE_MASK = 0xfff;
    /** Where Linux maps libraries; no offset of a namespace comes near. */
    private static final long LOWEST_ADDRESS = 1L << 46;

    private static final String PADDING = "f4";

    private final long start;
    private final byte[] code;
    private final ByteBuffer values;
    private final TreeSet<Long> labels = new TreeSet<>();

    MainCode(long start, byte[] code) {
        this.start = start;
        this.code = code;
        this.values = ByteBuffer.wrap(code).order(ByteOrder.LITTLE_ENDIAN);
    }

    List<String> instructions() {
        render();
        // Once more: now all labels are known, and get their numbers by their order.
        List<String> instructions = render();
        while (!instructions.isEmpty()
                && instructions.get(instructions.size() - 1).equals(PADDING)) {
            instructions.remove(instructions.size() - 1);
        }
        return List.copyOf(instructions);
    }

    private List<String> render() {
        List<String> instructions = new ArrayList<>();
        for (int at = 0; at < code.length; ) {
            Instruction instruction = Instruction.at(code, at);
            instructions.add(text(instruction));
            at += instruction.length();
        }
        return instructions;
    }

    private String text(Instruction instruction) {
        int next = instruction.at() + instruction.length();
        switch (instruction.operand()) {
            case BRANCH_8:
                return instruction.hex(code, 1) + place(start + next + code[next - 1]);
            case BRANCH_32:
                return instruction.hex(code, 4) + place(start + next + values.getInt(next - 4));
            case CONSTANT_64:
                return instruction.hex(code, 8) + constant(values.getLong(next - 8));
            default:
                return instruction.hex(code, 0);
        }
    }

    /** The function of the JVM that is called, or a place in this method, or a plain number. */
    private String constant(long value) {
        if (isInside(value)) {
            return label(value);
        }
        boolean isAddress = value >= LOWEST_ADDRESS && value < LOWEST_ADDRESS << 1;
        return isAddress ? String.format(" ...%03x", value & PAGE_MASK) : " " + value;
    }

    /** Beyond the method are the JVM's stubs, whose order is up to each start. */
    private String place(long address) {
        return isInside(address) ? label(address) : " stub";
    }

    private boolean isInside(long address) {
        return address >= start && address < start + code.length;
    }

    private String label(long address) {
        labels.add(address);
        return " label " + labels.headSet(address).size();
    }
}
