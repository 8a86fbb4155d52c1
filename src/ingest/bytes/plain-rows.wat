;; Finds the cells of rows in which nothing is odd, sixteen bytes at a time: as many fields as the table is wide, quotes only
;; around whole fields, line feeds or carriage return and line feed between rows. Stops in front of any other row.
(module
  ;; The bytes from 0 on; at 131072 where cells start, at 196608 where they end.
  (memory (export "memory") 4)
  (global $rows (export "rows") (mut i32) (i32.const 0))
  ;; Line feeds within the cells of those rows.
  (global $breaks (export "breaks") (mut i32) (i32.const 0))
  ;; Bit 0: rows ended by a line feed; bit 1: by both; bit 2: some end is ~end, of a cell with doubled quotes; bit 3: stopped
  ;; because the row at hand goes on beyond $length.
  (global $flags (export "flags") (mut i32) (i32.const 0))

  ;; Reads rows that begin at $at and before $limit; returns where the next one begins.
  (func (export "scan")
    (param $at i32) (param $limit i32) (param $length i32)
    (param $base i32) ;; added to all places
    (param $width i32) (param $most i32) ;; rows
    (param $delimiter i32) (param $quote i32) (param $comment i32) ;; bytes; 256 is none
    (result i32)
    (local $row i32) (local $field i32) (local $cell i32) (local $begin i32) (local $close i32)
    (local $byte i32) (local $mask i32) (local $found i32) (local $gaps i32) (local $kind i32) (local $cells i32) (local $doubled i32)
    (local $delimiters v128) (local $quotes v128) (local $feeds v128) (local $returns v128) (local $block v128)

    (global.set $breaks (i32.const 0))
    (global.set $flags (i32.const 0))
    (local.set $delimiters (i8x16.splat (local.get $delimiter)))
    (local.set $quotes (i8x16.splat (local.get $quote)))
    (local.set $feeds (i8x16.splat (i32.const 10)))
    (local.set $returns (i8x16.splat (i32.const 13)))
    (local.set $row (local.get $at))
    (block $stop
      (block $short
        (loop $rows
          (local.set $row (local.get $at))
          (br_if $stop (i32.ge_u (local.get $found) (local.get $most)))
          (br_if $stop (i32.ge_u (local.get $at) (local.get $limit)))
          (br_if $stop (i32.eq (i32.load8_u (local.get $at)) (local.get $comment)))
          (local.set $field (i32.const 0))
          (local.set $gaps (i32.const 0))
          (local.set $doubled (i32.const 0))
          (local.set $cell (i32.shl (local.get $cells) (i32.const 2)))
          (loop $fields
            (br_if $stop (i32.ge_u (local.get $field) (local.get $width)))
            (if (i32.eq (i32.load8_u (local.get $at)) (local.get $quote))
              (then
                (local.set $begin (local.tee $at (i32.add (local.get $at) (i32.const 1))))
                (local.set $kind (i32.const 0))
                (loop $quoted
                  (local.set $block (v128.load align=1 (local.get $at)))
                  (local.set $mask (i8x16.bitmask (v128.or
                    (v128.or (i8x16.eq (local.get $block) (local.get $quotes)) (i8x16.eq (local.get $block) (local.get $feeds)))
                    (i8x16.eq (local.get $block) (local.get $returns)))))
                  (if (i32.eqz (local.get $mask))
                    (then
                      (local.set $at (i32.add (local.get $at) (i32.const 16)))
                      (br_if $quoted (i32.lt_u (local.get $at) (local.get $length)))
                      (br $short)))
                  (local.set $at (i32.add (local.get $at) (i32.ctz (local.get $mask))))
                  ;; What stands behind a closing quote must be there as well.
                  (br_if $short (i32.ge_u (i32.add (local.get $at) (i32.const 1)) (local.get $length)))
                  (local.set $byte (i32.load8_u (local.get $at)))
                  (br_if $stop (i32.eq (local.get $byte) (i32.const 13)))
                  (if (i32.eq (local.get $byte) (i32.const 10))
                    (then
                      (local.set $gaps (i32.add (local.get $gaps) (i32.const 1)))
                      (local.set $at (i32.add (local.get $at) (i32.const 1)))
                      (br $quoted)))
                  (if (i32.eq (i32.load8_u offset=1 (local.get $at)) (local.get $quote))
                    (then
                      (local.set $kind (i32.const -1))
                      (local.set $at (i32.add (local.get $at) (i32.const 2)))
                      (br_if $quoted (i32.lt_u (local.get $at) (local.get $length)))
                      (br $short))))
                (local.set $close (i32.add (local.get $at) (local.get $base)))
                (if (local.get $kind)
                  (then
                    (local.set $doubled (i32.const 4))
                    (local.set $close (i32.xor (local.get $close) (i32.const -1)))))
                (local.set $at (i32.add (local.get $at) (i32.const 1)))
                (local.set $byte (i32.load8_u (local.get $at))))
              (else
                (local.set $begin (local.get $at))
                (block $ended
                  (loop $plain
                    (local.set $block (v128.load align=1 (local.get $at)))
                    (local.set $mask (i8x16.bitmask (v128.or
                      (v128.or (i8x16.eq (local.get $block) (local.get $delimiters)) (i8x16.eq (local.get $block) (local.get $feeds)))
                      (i8x16.eq (local.get $block) (local.get $returns)))))
                    (br_if $ended (local.get $mask))
                    (local.set $at (i32.add (local.get $at) (i32.const 16)))
                    (br_if $plain (i32.lt_u (local.get $at) (local.get $length))))
                  (br $short))
                (local.set $at (i32.add (local.get $at) (i32.ctz (local.get $mask))))
                (br_if $short (i32.ge_u (local.get $at) (local.get $length)))
                (local.set $close (i32.add (local.get $at) (local.get $base)))
                (local.set $byte (i32.load8_u (local.get $at)))))
            (i32.store offset=131072 (local.get $cell) (i32.add (local.get $begin) (local.get $base)))
            (i32.store offset=196608 (local.get $cell) (local.get $close))
            (local.set $cell (i32.add (local.get $cell) (i32.const 4)))
            (local.set $field (i32.add (local.get $field) (i32.const 1)))
            (local.set $at (i32.add (local.get $at) (i32.const 1)))
            (if (i32.eq (local.get $byte) (local.get $delimiter))
              (then
                (br_if $fields (i32.lt_u (local.get $at) (local.get $length)))
                (br $short))))

          ;; The row ends here, or is odd.
          (br_if $stop (i32.ne (local.get $field) (local.get $width)))
          (local.set $kind (i32.const 1))
          (if (i32.eq (local.get $byte) (i32.const 13))
            (then
              (br_if $short (i32.ge_u (local.get $at) (local.get $length)))
              (local.set $byte (i32.load8_u (local.get $at)))
              (local.set $at (i32.add (local.get $at) (i32.const 1)))
              (local.set $kind (i32.const 2))))
          (br_if $stop (i32.ne (local.get $byte) (i32.const 10)))
          (global.set $flags (i32.or (global.get $flags) (i32.or (local.get $kind) (local.get $doubled))))
          (global.set $breaks (i32.add (global.get $breaks) (local.get $gaps)))
          (local.set $cells (i32.add (local.get $cells) (local.get $width)))
          (local.set $found (i32.add (local.get $found) (i32.const 1)))
          (br $rows)))
      (global.set $flags (i32.or (global.get $flags) (i32.const 8))))
    (global.set $rows (local.get $found))
    (local.get $row)))
