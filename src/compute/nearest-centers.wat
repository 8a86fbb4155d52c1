;; Labels rows by their nearest centers, as `assignShare` in domain/segments/kmeans-share does, to the same bits: two columns
;; at a time, which JavaScript cannot ask for. Addresses are in bytes.
(module
  (memory (export "memory") 1)

  ;; Rows from $row up to $end; returns how many labels changed.
  (func (export "assign")
    (param $row i32) (param $end i32)
    (param $width i32) ;; bytes of a row, and of a center
    (param $label i32) (param $upper i32) (param $lower i32) ;; of the first row
    (param $centers i32) (param $clusters i32)
    (param $totals i32) (param $counts i32)
    (param $moved i32) (param $half i32) ;; of each center; $moved is 0 where no bounds are known yet
    (param $farthest i32) (param $most f64) (param $next f64) (param $slack f64)
    (result i32)
    (local $changed i32) (local $own i32) (local $known i32) (local $found i32) (local $k i32)
    (local $center i32) (local $at i32) (local $pairs i32) (local $last i32) (local $stop i32)
    (local $square f64) (local $nearest f64) (local $second f64)
    (local $above f64) (local $below f64) (local $bound f64)
    (local $gap f64) (local $gaps v128) (local $sums v128)

    (local.set $pairs (i32.and (local.get $width) (i32.const -16)))
    (block $done
      (loop $rows
        (br_if $done (i32.ge_u (local.get $row) (local.get $end)))
        (block $settled
          (local.set $last (i32.add (local.get $row) (local.get $pairs)))
          (local.set $stop (i32.add (local.get $row) (local.get $width)))
          (local.set $own (i32.load (local.get $label)))
          (local.set $known (local.get $clusters))
          (local.set $found (local.get $clusters))
          (local.set $nearest (f64.const inf))
          (local.set $second (f64.const inf))
          (local.set $bound (f64.const -inf))
          (if (i32.and (i32.ne (local.get $moved) (i32.const 0)) (i32.lt_u (local.get $own) (local.get $clusters)))
            (then
              (local.set $above (f64.add
                (f64.load (local.get $upper))
                (f64.load (i32.add (local.get $moved) (i32.shl (local.get $own) (i32.const 3))))))
              (local.set $below (f64.sub
                (f64.load (local.get $lower))
                (select (local.get $next) (local.get $most) (i32.eq (local.get $own) (local.get $farthest)))))
              (local.set $bound (f64.max
                (local.get $below)
                (f64.load (i32.add (local.get $half) (i32.shl (local.get $own) (i32.const 3))))))
              (f64.store (local.get $lower) (local.get $below))
              (f64.store (local.get $upper) (local.get $above))
              (br_if $settled (f64.lt (f64.mul (local.get $above) (local.get $slack)) (local.get $bound)))
              (local.set $known (local.get $own))))

          ;; First the row's own center, where bounds may yet settle it, then all others.
          (local.set $k (if (result i32) (i32.lt_u (local.get $known) (local.get $clusters))
            (then (local.get $known)) (else (i32.const 0))))
          (loop $each
            (local.set $center (i32.add (local.get $centers) (i32.mul (local.get $k) (local.get $width))))
            (local.set $at (local.get $row))
            (local.set $sums (v128.const f64x2 0 0))
            (block $one
              (br_if $one (i32.eqz (local.get $pairs)))
              (loop $pair
                (local.set $gaps (f64x2.sub (v128.load align=8 (local.get $at)) (v128.load align=8 (local.get $center))))
                (local.set $sums (f64x2.add (local.get $sums) (f64x2.mul (local.get $gaps) (local.get $gaps))))
                (local.set $center (i32.add (local.get $center) (i32.const 16)))
                (br_if $pair (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $last)))))
            (local.set $square (f64x2.extract_lane 0 (local.get $sums)))
            (if (i32.ne (local.get $pairs) (local.get $width))
              (then
                (local.set $gap (f64.sub (f64.load (local.get $at)) (f64.load (local.get $center))))
                (local.set $square (f64.add (local.get $square) (f64.mul (local.get $gap) (local.get $gap))))))
            (local.set $square (f64.add (local.get $square) (f64x2.extract_lane 1 (local.get $sums))))

            (if (i32.and
                (i32.eq (local.get $k) (local.get $known))
                (i32.eq (local.get $found) (local.get $clusters)))
              (then
                (local.set $nearest (local.get $square))
                (local.set $found (local.get $known))
                (local.set $above (f64.sqrt (local.get $square)))
                (f64.store (local.get $upper) (local.get $above))
                (br_if $settled (f64.lt (f64.mul (local.get $above) (local.get $slack)) (local.get $bound)))
                (local.set $k (i32.const -1)))
              (else
                (if (i32.or
                    (f64.lt (local.get $square) (local.get $nearest))
                    (i32.and
                      (f64.eq (local.get $square) (local.get $nearest))
                      (i32.lt_u (local.get $k) (local.get $found))))
                  (then
                    (local.set $second (local.get $nearest))
                    (local.set $nearest (local.get $square))
                    (local.set $found (local.get $k)))
                  (else
                    (local.set $second (f64.min (local.get $second) (local.get $square)))))))
            (local.set $k (i32.add (local.get $k) (i32.const 1)))
            (local.set $k (i32.add (local.get $k) (i32.eq (local.get $k) (local.get $known))))
            (br_if $each (i32.lt_u (local.get $k) (local.get $clusters))))

          (f64.store (local.get $upper) (f64.sqrt (local.get $nearest)))
          (f64.store (local.get $lower) (f64.sqrt (local.get $second)))
          (br_if $settled (i32.eq (local.get $found) (local.get $own)))
          (i32.store (local.get $label) (local.get $found))
          (local.set $changed (i32.add (local.get $changed) (i32.const 1)))

          ;; The row goes from the sums of its former label, if it had one, to those of the new one.
          (local.set $center (i32.add (local.get $totals) (i32.mul (local.get $found) (local.get $width))))
          (local.set $at (local.get $row))
          (loop $add
            (f64.store (local.get $center) (f64.add (f64.load (local.get $center)) (f64.load (local.get $at))))
            (local.set $center (i32.add (local.get $center) (i32.const 8)))
            (br_if $add (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (local.get $stop))))
          (local.set $center (i32.add (local.get $counts) (i32.shl (local.get $found) (i32.const 3))))
          (f64.store (local.get $center) (f64.add (f64.load (local.get $center)) (f64.const 1)))
          (br_if $settled (i32.eq (local.get $own) (local.get $clusters)))
          (local.set $center (i32.add (local.get $totals) (i32.mul (local.get $own) (local.get $width))))
          (local.set $at (local.get $row))
          (loop $take
            (f64.store (local.get $center) (f64.sub (f64.load (local.get $center)) (f64.load (local.get $at))))
            (local.set $center (i32.add (local.get $center) (i32.const 8)))
            (br_if $take (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (local.get $stop))))
          (local.set $center (i32.add (local.get $counts) (i32.shl (local.get $own) (i32.const 3))))
          (f64.store (local.get $center) (f64.sub (f64.load (local.get $center)) (f64.const 1))))

        (local.set $row (i32.add (local.get $row) (local.get $width)))
        (local.set $label (i32.add (local.get $label) (i32.const 4)))
        (local.set $upper (i32.add (local.get $upper) (i32.const 8)))
        (local.set $lower (i32.add (local.get $lower) (i32.const 8)))
        (br $rows)))
    (local.get $changed)))
