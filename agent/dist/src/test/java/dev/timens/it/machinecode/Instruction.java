package dev.timens.it.machinecode;

import java.util.HexFormat;

/**
 * Where an x86-64 instruction begins and ends, and whether its last bytes are a place or a constant.
 * Knows the instructions that HotSpot writes for small methods, without AVX; says so at any other.
 */
record Instruction(int at, int length, Operand operand) {
    /** What the last bytes of an instruction are. */
    enum Operand {
        BRANCH_8,
        BRANCH_32,
        CONSTANT_64,
        OTHER
    }

    static Instruction at(byte[] code, int at) {
        int opcodeAt = at;
        boolean shortOperand = false;
        boolean wide = false;
        while (isPrefix(code[opcodeAt] & 0xff)) {
            shortOperand |= (code[opcodeAt] & 0xff) == 0x66;
            wide = (code[opcodeAt] & 0xf8) == 0x48;
            opcodeAt++;
        }
        int opcode = code[opcodeAt] & 0xff;
        int next = opcodeAt + 1;
        int full = shortOperand ? 2 : 4;
        if (opcode == 0x0f) {
            return twoBytes(code, at, next);
        }
        if (opcode >= 0xb8 && opcode <= 0xbf) {
            return wide ? ending(at, next + 8, Operand.CONSTANT_64) : ending(at, next + full, Operand.OTHER);
        }
        if (opcode == 0xe8 || opcode == 0xe9) {
            return ending(at, next + 4, Operand.BRANCH_32);
        }
        if (opcode >= 0x70 && opcode <= 0x7f || opcode == 0xeb) {
            return ending(at, next + 1, Operand.BRANCH_8);
        }
        int register = opcodeAt + 1 < code.length ? code[opcodeAt + 1] >> 3 & 7 : 0;
        int immediate = immediate(opcode, register, full);
        if (immediate < 0) {
            throw new IllegalStateException("The check does not know the instruction that begins with "
                    + HexFormat.of().formatHex(code, at, Math.min(code.length, at + 8)) + "; add it.");
        }
        return ending(at, next + (hasModRm(opcode) ? modRm(code, next) : 0) + immediate, Operand.OTHER);
    }

    private static Instruction ending(int at, int end, Operand operand) {
        return new Instruction(at, end - at, operand);
    }

    /** Operand size, REX, repetition and the thread-local segment. */
    private static boolean isPrefix(int value) {
        return value == 0x66 || value == 0xf2 || value == 0xf3 || value == 0x64 || (value & 0xf0) == 0x40;
    }

    private static Instruction twoBytes(byte[] code, int at, int second) {
        int opcode = code[second] & 0xff;
        if ((opcode & 0xf0) == 0x80) {
            return ending(at, second + 5, Operand.BRANCH_32);
        }
        boolean isPlain = opcode == 0x0b || (opcode & 0xf8) == 0xc8;
        return ending(at, second + 1 + (isPlain ? 0 : modRm(code, second + 1)), Operand.OTHER);
    }

    private static boolean hasModRm(int opcode) {
        return opcode < 0x40 && (opcode & 7) < 4
                || opcode == 0x63
                || opcode == 0x69
                || opcode == 0x6b
                || opcode >= 0x80 && opcode <= 0x8f
                || opcode >= 0xc0 && opcode <= 0xc7 && opcode != 0xc3
                || opcode >= 0xd0 && opcode <= 0xd3
                || opcode == 0xf6
                || opcode == 0xf7
                || opcode >= 0xfe;
    }

    /** Bytes of a constant after the operands; -1 for an unknown instruction. */
    private static int immediate(int opcode, int register, int full) {
        if (opcode < 0x40) {
            int column = opcode & 7;
            return column < 4 ? 0 : column == 4 ? 1 : column == 5 ? full : -1;
        }
        return switch (opcode) {
            case 0x69, 0x68, 0x81, 0xc7, 0xa9 -> full;
            case 0x6a, 0x6b, 0x80, 0x83, 0xa8, 0xc0, 0xc1, 0xc6 -> 1;
            case 0xf6 -> register < 2 ? 1 : 0;
            case 0xf7 -> register < 2 ? full : 0;
            case 0x63, 0x98, 0x99, 0xc3, 0xcc, 0xd0, 0xd1, 0xd2, 0xd3, 0xf4, 0xfe, 0xff -> 0;
            default ->
                opcode >= 0x50 && opcode <= 0x5f || opcode >= 0x84 && opcode <= 0x97
                        ? 0
                        : opcode >= 0xb0 && opcode <= 0xb7 ? 1 : -1;
        };
    }

    /** The length of the byte that names the operands, and of what follows it for addresses. */
    private static int modRm(byte[] code, int at) {
        int mode = code[at] >> 6 & 3;
        int base = code[at] & 7;
        if (mode == 3) {
            return 1;
        }
        boolean hasSib = base == 4;
        int sibBase = hasSib ? code[at + 1] & 7 : base;
        int displacement = mode == 1 ? 1 : mode == 2 || sibBase == 5 ? 4 : 0;
        return 1 + (hasSib ? 1 : 0) + displacement;
    }

    /** The instruction without its last bytes. */
    String hex(byte[] code, int withoutLast) {
        return HexFormat.of().formatHex(code, at, at + length - withoutLast);
    }
}
