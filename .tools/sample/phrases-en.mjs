/** @type {import('./feedback.mjs').Phrases} */
export const english = {
  openings: {
    positive: [
      'So happy with this order.',
      'Lovely shop.',
      'Wonderful experience again.',
      'Very pleased.',
      'What a find!',
    ],
    negative: [
      'Very disappointed.',
      'I am sorry to say this was a bad order.',
      'Not what I hoped for.',
      'Terrible experience.',
    ],
  },
  topics: {
    delivery: {
      positive: [
        'Delivery took only {days} days and everything was packed with care.',
        'The {product} arrived early and in perfect condition.',
        'Fast, friendly delivery.',
        'The courier was kind and the parcel came on time.',
        'Great packaging, nothing was damaged and there was hardly any plastic.',
        'Tracking was accurate and the box was here within {days} days.',
      ],
      negative: [
        'Delivery took {weeks} weeks and nobody told us why.',
        'The {product} arrived broken because the packaging was so poor.',
        'The parcel was late again.',
        'The courier left the box in the rain and it was ruined.',
        'Tracking was useless and the order got lost for {weeks} weeks.',
        'Slow delivery, and half of the order was missing.',
      ],
      neutral: [
        'Delivery took {days} days.',
        'The parcel came with the usual courier.',
        'The box was larger than needed.',
        'I collected the {product} at the pick-up point.',
      ],
    },
    price: {
      positive: [
        'Good value for what you get.',
        'I caught the {product} on sale, a real bargain.',
        'Fair prices, cheaper than in town.',
        'The discount on top made it excellent value.',
        'Worth every penny.',
        'I compared prices for the {product} and this was the best offer.',
      ],
      negative: [
        'Far too expensive for what it is.',
        'The price of the {product} went up just after I asked, which feels unfair.',
        'Shipping costs are a rip-off.',
        'Overpriced, I saw the same thing for half the money elsewhere.',
        'The discount code did not work and I paid too much.',
        'A waste of money.',
      ],
      neutral: [
        'The price is about the same as elsewhere.',
        'I paid the regular price for the {product}.',
        'Shipping was charged separately.',
        'Prices have changed a little since last year.',
      ],
    },
    quality: {
      positive: [
        'I find the {product} solid and beautifully made.',
        'Excellent quality, even better than in the pictures.',
        'I use the {product} every day and love it.',
        'Beautiful colours and a perfect finish.',
        'We cooked with it all weekend and the results were delicious.',
        'I was given compliments for the {product}, all my friends want one.',
      ],
      negative: [
        'The {product} broke after {weeks} weeks.',
        'Poor quality, it looks cheap and feels flimsy.',
        'The colour faded within weeks, horrible.',
        'There was a crack in it and the edges were rough.',
        'The {product} looked nothing like the photo, awful finish.',
        'It smelled bad and I had to throw it away.',
      ],
      neutral: [
        'I have nothing special to say about the {product}.',
        'The size is as described.',
        'The colour is a little darker than in the photo.',
        'I have used the {product} twice so far.',
      ],
    },
    support: {
      positive: [
        'Customer service answered within an hour and was very helpful.',
        'Support replaced a missing part without any fuss, thank you!',
        'The chat team gave great advice about the {product}.',
        'A friendly person on the phone solved it at once.',
        'My refund was easy and quick.',
        'They remembered my last question, impressive service.',
      ],
      negative: [
        'Customer service never answered my {count} emails.',
        'Support was rude and no help at all.',
        'I have waited {weeks} weeks for my refund.',
        'On the phone I was kept waiting and then cut off, unacceptable.',
        'They refused to take the {product} back, which is terrible service.',
        'The chat bot is useless and I could not reach anybody.',
      ],
      neutral: [
        'I asked support a question and got a standard reply.',
        'The returns form is on the website.',
        'I wrote to customer service once about the {product}.',
        'The phone line is open on weekdays.',
      ],
    },
  },
  closings: {
    positive: [
      'I will be back.',
      'Highly recommended!',
      'Thank you so much.',
      'Best shop for the kitchen.',
      'Five stars from our family.',
    ],
    negative: [
      'I will not order here again.',
      'Never again.',
      'I want my money back.',
      'I cannot recommend this shop.',
      'I expected better.',
    ],
  },
  however: ['That said: ', 'On the other hand: ', 'One thing, though: '],
  space: ' ',
};
